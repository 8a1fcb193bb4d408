package org.goldthread.audit.retest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.goldthread.audit.returns.ReturnPermissions;
import org.goldthread.audit.round.Round;
import org.goldthread.audit.round.Rounds;
import org.goldthread.audit.tool.AnswerType;
import org.goldthread.audit.tool.Question;
import org.goldthread.audit.tool.ToolContent;
import org.goldthread.audit.tool.Tools;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.store.Page;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.activity.ReadingActivities;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Guard;
import org.goldthread.learning.framework.Readers;
import org.goldthread.learning.learningpoint.LearningPoint;
import org.goldthread.learning.learningpoint.ReadingLearningPoints;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** An officer chooses which earlier learning a round asks about again; a choice is suggested (A8). */
@Service
public class PlanningRetest {

    private static final int MOST_PARTS = 5;
    private static final int LONG_WORD = 5;

    private final Retests retests;
    private final Rounds rounds;
    private final Tools tools;
    private final ReadingActivities activities;
    private final ReadingLearningPoints points;
    private final HeardLearning heard;
    private final CurrentFramework framework;

    public PlanningRetest(
            Retests retests,
            Rounds rounds,
            Tools tools,
            ReadingActivities activities,
            ReadingLearningPoints points,
            HeardLearning heard,
            CurrentFramework framework) {
        this.retests = retests;
        this.rounds = rounds;
        this.tools = tools;
        this.activities = activities;
        this.points = points;
        this.heard = heard;
        this.framework = framework;
    }

    /** The round of an activity that the actor may read; nothing where there is none. */
    public Outcome<Round> round(Actor actor, ActivityId id) {
        return activities.one(actor, id).then(stored -> {
            Optional<Round> round = rounds.of(stored.value());
            return round.map(Outcome::done).orElseGet(() -> Outcome.refused(new Refusal.Missing()));
        });
    }

    private Outcome<Round> whileOpen(Actor actor, ActivityId id) {
        return activities
                .one(actor, id)
                .then(stored -> Guard.unless(stored.value().closed(), () -> round(actor, id)));
    }

    /**
     * Learning that was agreed before the round opened: of earlier audits, and of reviews as far as this service has heard
     * of it; newest first.
     */
    public List<EarlierLearning> earlier(Actor actor, Round round) {
        if (!Readers.readsEverything(actor)) {
            return List.of();
        }
        List<EarlierLearning> found = new ArrayList<>(own(actor, round));
        found.addAll(heard.of(EarlierLearning.REVIEWS, round.opensOn()));
        found.sort(Comparator.comparing(EarlierLearning::agreedOn)
                .thenComparing(EarlierLearning::id)
                .reversed());
        return found;
    }

    private List<EarlierLearning> own(Actor actor, Round round) {
        List<EarlierLearning> found = new ArrayList<>();
        String cursor = null;
        for (int part = 0; part < MOST_PARTS; part++) {
            Outcome<Page<Stored<LearningPoint>>> page = points.agreed(actor, null, cursor, Page.LARGEST);
            Page<Stored<LearningPoint>> here = page.fold(items -> items, why -> new Page<>(List.of(), null));
            for (Stored<LearningPoint> stored : here.items()) {
                By.Mark agreed = stored.value().agreed();
                if (agreed != null) {
                    found.add(EarlierLearning.of(stored.value(), agreed));
                }
            }
            cursor = here.next();
            if (cursor == null) {
                break;
            }
        }
        found.removeIf(learning -> learning.activity().equals(round.origin().activity())
                || learning.agreedOn().isAfter(round.opensOn()));
        return found;
    }

    /** The graded questions of the round's tool by id, named by their standard: one may stand in each, worded alike. */
    public Map<String, String> questions(Round round) {
        Map<String, String> named = new LinkedHashMap<>();
        for (var standard : tool(round).standards()) {
            List<Question> graded = standard.questions().stream()
                    .filter(question -> question.type() == AnswerType.GRADE)
                    .toList();
            graded.forEach(question -> named.put(
                    question.id(), graded.size() == 1 ? standard.name() : standard.name() + ": " + question.text()));
        }
        return named;
    }

    /** The question that has most of a learning point's longer words in its standard, if any has at least one. */
    public Optional<String> suggestion(EarlierLearning learning, Round round) {
        Set<String> sought = words(learning.words());
        String best = null;
        long most = 0;
        for (var standard : tool(round).standards()) {
            for (Question question : standard.questions()) {
                if (question.type() == AnswerType.GRADE) {
                    Set<String> has = words(standard.name() + " " + standard.text() + " " + question.text());
                    long shared = has.stream().filter(sought::contains).count();
                    if (shared > most) {
                        most = shared;
                        best = question.id();
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (String word : text.toLowerCase(Locale.UK).split("[^\\p{L}]+")) {
            if (word.length() >= LONG_WORD) {
                words.add(word);
            }
        }
        return words;
    }

    /**
     * Chooses.
     *
     * @param chosen ids of learning points with the question that asks about each; those without a question are left out
     */
    public Outcome<Stored<RetestPlan>> choose(
            By by, ActivityId id, @Nullable Long version, Map<String, String> chosen) {
        return whileOpen(by.actor(), id).then(round -> {
            if (!ReturnPermissions.mayKeep(by.actor())) {
                return Outcome.refused(new Refusal.Forbidden(
                        "not-yours-to-choose", "Only partnership officers choose what a round asks again"));
            }
            RetestPlan empty = RetestPlan.empty(round, framework.mark(by));
            retests.begin(by, empty);
            Map<String, EarlierLearning> earlier = earlier(by.actor(), round).stream()
                    .collect(Collectors.toMap(
                            learning -> learning.id().toString(),
                            learning -> learning,
                            (one, same) -> one,
                            LinkedHashMap::new));
            Set<java.util.UUID> told = retests.of(empty.id()).stream()
                    .map(retest -> retest.tie().learningPoint())
                    .collect(Collectors.toSet());
            return retests.change(
                    by,
                    empty.id(),
                    version,
                    plan -> plan.choose(chosen, earlier, told, tool(round), version, framework.mark(by)));
        });
    }

    private ToolContent tool(Round round) {
        return tools.published(round.tool()).content();
    }
}
