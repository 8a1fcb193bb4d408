package org.goldthread.learning.framework;

import java.util.List;
import java.util.UUID;
import org.goldthread.kit.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Keeps names out of what is agreed, since everybody reads it from then on (R7): a draft may be older than the name. */
@Component
public class NamesLeftOut {

    private final List<KeptNames> kept;

    public NamesLeftOut(ObjectProvider<KeptNames> kept) {
        this.kept = kept.orderedStream().toList();
    }

    /** Adds a problem where the text calls somebody of the activity by name. */
    public void check(Problems problems, UUID activity, String field, @Nullable String text) {
        problems.when(
                text != null && kept.stream().anyMatch(names -> names.stand(activity, text)),
                field,
                "name",
                "Take the name out: write the pseudonym instead");
    }
}
