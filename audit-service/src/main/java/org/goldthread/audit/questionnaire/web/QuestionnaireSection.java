package org.goldthread.audit.questionnaire.web;

import java.util.Optional;
import org.goldthread.audit.questionnaire.AskingPractitioners;
import org.goldthread.audit.questionnaire.Questionnaires;
import org.goldthread.kit.actor.Actor;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.framework.Readers;
import org.goldthread.learning.overview.ActivitySection;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts "Practitioners" into the pages of an audit that asks them. */
@Component
@Order(17)
class QuestionnaireSection implements ActivitySection {

    private final Questionnaires questionnaires;
    private final AskingPractitioners asking;

    QuestionnaireSection(Questionnaires questionnaires, AskingPractitioners asking) {
        this.questionnaires = questionnaires;
        this.asking = asking;
    }

    @Override
    public String tab() {
        return "questionnaire";
    }

    @Override
    public String words() {
        return "Practitioners";
    }

    @Override
    public Optional<String> stands(Actor actor, Activity activity) {
        if (!Readers.readsEverything(actor)) {
            return Optional.empty();
        }
        return questionnaires
                .of(activity)
                .map(one -> asking.count(one.value()) + " answered")
                .or(() -> AskingPractitioners.mayKeep(actor)
                                && asking.rules(activity.registration().typeId())
                                        .isPresent()
                        ? Optional.of("not asked")
                        : Optional.empty());
    }
}
