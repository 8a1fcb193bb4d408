package org.goldthread.audit.questionnaire;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Indexes;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Aggregates;
import org.goldthread.kit.store.Decision;
import org.goldthread.kit.store.House;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.Activity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All questionnaires. */
@Repository
public class Questionnaires {

    private final Aggregates<Questionnaire> stored;

    public Questionnaires(House house) {
        this.stored = house.aggregates("questionnaires", Questionnaire.class, Questionnaire.SCHEMA)
                .unique(Indexes.ascending("code"));
    }

    public Optional<Stored<Questionnaire>> of(Activity activity) {
        return stored.find(activity.id().value());
    }

    /** By the code of its link. */
    public Optional<Questionnaire> byCode(String code) {
        return code.matches("[a-z0-9]{6,40}") ? stored.first(eq("code", code)).map(Stored::value) : Optional.empty();
    }

    Outcome<Stored<Questionnaire>> open(By by, Supplier<Outcome<Decision<Questionnaire>>> decide) {
        return stored.add(by, decide)
                .fold(
                        Outcome::done,
                        why -> Outcome.refused(
                                why.code().equals("already-exists")
                                        ? new Refusal.Rule(
                                                "questionnaire-exists",
                                                "This audit has its questionnaire already",
                                                "default")
                                        : why));
    }

    Outcome<Stored<Questionnaire>> change(
            By by,
            QuestionnaireId id,
            @Nullable Long version,
            Function<Questionnaire, Outcome<Decision<Questionnaire>>> decide) {
        return stored.change(by, id.value(), version, decide);
    }
}
