package org.goldthread.learning.framework;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.goldthread.kit.wording.NamesAtHand;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Keeps names out of what is written (R7: nothing outside the vault holds one). Every command that writes words into the
 * record of an activity runs in here, once it is settled that the person may; each of its texts is then compared with
 * the names where it is looked at in any case, and refused on its own field.
 */
@Component
public class NamesLeftOut {

    private final List<KeptNames> kept;

    public NamesLeftOut(ObjectProvider<KeptNames> kept) {
        this.kept = kept.orderedStream().toList();
    }

    /** Runs a command about an activity. */
    public <T, X extends Exception> T leftOut(UUID activity, NamesAtHand.Command<T, X> command) throws X {
        return leftOut(List.of(activity), command);
    }

    /** Runs a command about something that several activities share. */
    public <T, X extends Exception> T leftOut(Collection<UUID> activities, NamesAtHand.Command<T, X> command) throws X {
        List<NamesAtHand.Names> names = activities.stream()
                .flatMap(activity -> kept.stream().map(each -> each.of(activity)))
                .toList();
        return NamesAtHand.during(
                text -> names.stream().flatMap(each -> each.in(text).stream()).toList(), command);
    }
}
