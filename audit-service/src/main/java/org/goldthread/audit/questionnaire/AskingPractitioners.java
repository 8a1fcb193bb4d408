package org.goldthread.audit.questionnaire;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goldthread.audit.returns.Answer;
import org.goldthread.audit.returns.AnswerText;
import org.goldthread.audit.returns.Completeness;
import org.goldthread.audit.tool.Question;
import org.goldthread.audit.tool.ToolContent;
import org.goldthread.audit.tool.ToolVersion;
import org.goldthread.audit.tool.Tools;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Problems;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.activity.ActivityId;
import org.goldthread.learning.activity.ReadingActivities;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.framework.Guard;
import org.goldthread.learning.framework.Readers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** An officer opens a questionnaire; whoever has its link answers it; results show once there are enough (A10). */
@Service
public class AskingPractitioners {

    private final Questionnaires questionnaires;
    private final Responses responses;
    private final Tools tools;
    private final ReadingActivities activities;
    private final CurrentFramework framework;
    private final Secrets secrets;
    private final Clock clock;

    AskingPractitioners(
            Questionnaires questionnaires,
            Responses responses,
            Tools tools,
            ReadingActivities activities,
            CurrentFramework framework,
            Secrets secrets,
            Clock clock) {
        this.questionnaires = questionnaires;
        this.responses = responses;
        this.tools = tools;
        this.activities = activities;
        this.framework = framework;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** How the profile has practitioners asked in audits of this type; nothing where they are not. */
    public Optional<org.goldthread.profile.Questionnaire> rules(String typeId) {
        return framework.now().profile().auditTypes().stream()
                .filter(type -> type.id().equals(typeId))
                .findFirst()
                .flatMap(type -> Optional.ofNullable(type.questionnaire()));
    }

    public static boolean mayKeep(Actor actor) {
        return actor.is(Role.PARTNERSHIP_OFFICER);
    }

    public Outcome<Stored<Questionnaire>> open(By by, ActivityId id, Questionnaire.Terms terms) {
        return kept(by.actor(), id)
                .then(activity -> Guard.unless(activity.closed(), () -> {
                    Optional<org.goldthread.profile.Questionnaire> rules =
                            rules(activity.registration().typeId());
                    Optional<ToolVersion> tool = rules.flatMap(rule -> tools.versions(rule.tool()).stream()
                            .filter(ToolVersion::isPublished)
                            .findFirst());
                    if (tool.isEmpty()) {
                        return Outcome.refused(new Refusal.Rule(
                                "no-questionnaire",
                                "Audits of this type ask no practitioners by the partnership’s framework, or its tool is not published",
                                "default"));
                    }
                    return questionnaires.open(
                            by,
                            () -> Questionnaire.open(
                                    activity,
                                    tool.get(),
                                    rules.get().minimumCount(),
                                    terms,
                                    secrets,
                                    today(),
                                    framework.mark(by)));
                }));
    }

    public Outcome<Stored<Questionnaire>> closeOn(
            By by, ActivityId id, @Nullable Long version, @Nullable LocalDate last) {
        return kept(by.actor(), id)
                .then(activity -> questionnaires.change(
                        by,
                        new QuestionnaireId(activity.id().value()),
                        version,
                        one -> one.closeOn(
                                last, count(one) >= one.minimumCount(), today(), version, framework.mark(by))));
    }

    private Outcome<Activity> kept(Actor actor, ActivityId id) {
        return activities
                .one(actor, id)
                .map(Stored::value)
                .then(activity -> mayKeep(actor)
                        ? Outcome.done(activity)
                        : Outcome.refused(new Refusal.Forbidden(
                                "not-yours-to-open", "Only partnership officers open questionnaires")));
    }

    /** The questionnaire of an activity, for those who read everything. */
    public Outcome<Stored<Questionnaire>> of(Actor actor, ActivityId id) {
        return activities.one(actor, id).then(activity -> {
            Optional<Stored<Questionnaire>> found =
                    Readers.readsEverything(actor) ? questionnaires.of(activity.value()) : Optional.empty();
            return found.map(Outcome::done).orElseGet(() -> Outcome.refused(new Refusal.Missing()));
        });
    }

    /** What was answered; while more answers may come, only how many there are. */
    public QuestionnaireResults results(Questionnaire one) {
        return one.over(today())
                ? QuestionnaireResults.of(tool(one), responses.of(one.id()), one.minimumCount())
                : QuestionnaireResults.counted(count(one), one.minimumCount());
    }

    public long count(Questionnaire one) {
        return responses.count(one.id());
    }

    public ToolContent tool(Questionnaire one) {
        return tools.published(one.tool()).content();
    }

    /** What a link leads to. */
    public Optional<Questionnaire> byCode(String code) {
        return questionnaires.byCode(code);
    }

    public boolean open(Questionnaire one) {
        return one.open(today());
    }

    /** For a new form. */
    public String nonce(Questionnaire one) {
        return FormNonce.make(secrets.nonce(), one.key(), clock.instant());
    }

    /** What somebody sent. */
    public record Sent(String nonce, String agency, String roleGroup, Map<String, String> answers) {}

    /** Keeps what somebody answered; the same form again changes nothing. */
    public Outcome<Boolean> answer(Questionnaire one, Sent sent) {
        if (!open(one)) {
            return Outcome.refused(new Refusal.Rule("closed", "This questionnaire is not open", "default"));
        }
        Optional<String> id = FormNonce.read(sent.nonce(), one.key(), clock.instant());
        if (id.isEmpty()) {
            return Outcome.refused(new Refusal.Rule(
                    "form-too-old",
                    "This page had been open for too long. Your answers are still here: send them again",
                    "default"));
        }
        ToolContent tool = tool(one);
        Problems problems = new Problems()
                .when(
                        !one.agencies().contains(sent.agency())
                                && !sent.agency().equals(Questionnaire.OTHER_AGENCY),
                        "agency",
                        "required",
                        "Select where you work")
                .when(RoleGroup.of(sent.roleGroup()).isEmpty(), "roleGroup", "required", "Select what you do");
        List<Response.Said> said = said(tool, sent.answers(), problems);
        return problems.orElse(() -> {
            responses.keep(new Response(id.get(), one.id(), sent.agency(), sent.roleGroup(), said));
            return Outcome.done(true);
        });
    }

    /** What of it is asked, given the answers before; what is missing or wrong is added to the problems. */
    private List<Response.Said> said(ToolContent tool, Map<String, String> given, Problems problems) {
        By.Mark nobody = new By.Mark("nobody", "none", null, clock.instant());
        List<Answer> answers = given.entrySet().stream()
                .map(entry ->
                        new Answer(entry.getKey(), new AnswerText(entry.getValue(), null, null), 1L, nobody, null))
                .toList();
        List<String> asked = Completeness.of(tool, answers).asked();
        List<Response.Said> said = new ArrayList<>();
        for (Question question : tool.questions()) {
            String value = answers.stream()
                    .filter(answer -> answer.question().equals(question.id()))
                    .map(answer -> answer.text().value())
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            if (!asked.contains(question.id())) {
                continue;
            }
            String field = "q." + question.id() + ".value";
            if (value == null) {
                problems.when(question.required(), field, "required", "Answer “" + question.text() + "”");
            } else if (question.type().free()) {
                problems.optionalText(field, value, AnswerText.LONGEST, "the answer");
                said.add(new Response.Said(question.id(), value));
            } else if (question.takes(value, tool.scale())) {
                said.add(new Response.Said(question.id(), value));
            } else {
                problems.add(field, "not-an-answer", "Select one of the answers that the question offers");
            }
        }
        return said;
    }

    private LocalDate today() {
        return framework.now().today();
    }
}
