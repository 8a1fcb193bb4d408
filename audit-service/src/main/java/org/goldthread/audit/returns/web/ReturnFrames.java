package org.goldthread.audit.returns.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goldthread.audit.returns.AsksAgain;
import org.goldthread.audit.returns.Judgement;
import org.goldthread.audit.returns.ReadingReturns;
import org.goldthread.audit.returns.Return;
import org.goldthread.audit.returns.ReturnId;
import org.goldthread.audit.returns.ReturnLine;
import org.goldthread.audit.returns.ReturnPermissions;
import org.goldthread.audit.returns.ReturnState;
import org.goldthread.audit.tool.ToolContent;
import org.goldthread.kit.Ids;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.store.Stored;
import org.goldthread.kit.time.WorkingDays;
import org.goldthread.kit.web.PageRefused;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.learning.web.Addresses;
import org.goldthread.pages.PageWords;
import org.goldthread.pages.component.Link;
import org.goldthread.pages.component.Tag;
import org.springframework.stereotype.Component;

/** What all pages of one return have in common. */
@Component
public class ReturnFrames {

    private final ReadingReturns reading;
    private final CurrentFramework framework;
    private final WorkingDays workingDays;
    private final Addresses addresses;

    ReturnFrames(ReadingReturns reading, CurrentFramework framework, WorkingDays workingDays, Addresses addresses) {
        this.reading = reading;
        this.framework = framework;
        this.workingDays = workingDays;
        this.addresses = addresses;
    }

    /**
     * The head of a page, and what may be done there.
     *
     * @param answers whether this reader answers now
     * @param reads whether this reader reads the answers
     * @param writer stands for this reader where their browser keeps what they typed; it tells nothing of them
     * @param again key messages of earlier learning, by the question that asks whether it is embedded
     */
    public record ReturnFrame(
            Stored<Return> stored,
            ToolContent tool,
            String path,
            String agency,
            List<Link> crumbs,
            Tag state,
            boolean colleague,
            boolean answers,
            boolean submits,
            boolean reads,
            boolean moderates,
            boolean keeps,
            String writer,
            Map<String, List<String>> again) {
        public Return value() {
            return stored.value();
        }

        /** Whether the panel's side is shown: its drafts to itself, what is released to every reader. */
        boolean panelShown() {
            return ReturnLine.of(value()).moderated() || (value().state() == ReturnState.SUBMITTED && moderates);
        }

        /** The panel's judgement of a standard, as far as it is shown. */
        Optional<Judgement> judgement(String standard) {
            return panelShown() ? value().moderation().of(standard) : Optional.empty();
        }
    }

    /**
     * The frame of one return.
     *
     * @throws PageRefused where the reader may not know of it
     */
    public ReturnFrame of(Actor actor, ReturnId id, Link... further) {
        Stored<Return> stored = reading.one(actor, id).orElseThrow(PageRefused::new);
        Return one = stored.value();
        String path = path(id);
        String reference = one.round().reference();
        List<Link> crumbs = new ArrayList<>(addresses.crumbs(
                Link.to(addresses.activity(reference), reference),
                Link.to(addresses.activity(reference) + "/returns", "Returns")));
        String agency = framework.now().agencyName(one.agency());
        crumbs.add(further.length == 0 ? Link.here(agency) : Link.to(path, agency));
        crumbs.addAll(List.of(further));
        boolean open = one.state() == ReturnState.OPEN;
        return new ReturnFrame(
                stored,
                reading.tool(one),
                path,
                agency,
                crumbs,
                state(ReturnLine.of(one)),
                ReturnPermissions.ofTheAgency(actor, one.agency()),
                open && ReturnPermissions.mayAnswer(actor, one.agency()),
                open && ReturnPermissions.maySubmit(actor, one.agency()),
                ReturnPermissions.mayReadAnswers(actor, one.agency(), one.state()),
                ReturnPermissions.mayModerate(actor, one.agency()),
                ReturnPermissions.mayKeep(actor),
                Ids.from("writer", actor.subject()).toString(),
                reading.again(one).stream()
                        .collect(Collectors.groupingBy(
                                AsksAgain.Again::question,
                                LinkedHashMap::new,
                                Collectors.mapping(AsksAgain.Again::keyMessage, Collectors.toList()))));
    }

    /** How a return stands, in words: overdue and soon before anything else. */
    Tag state(ReturnLine line) {
        LocalDate today = framework.now().today();
        if (line.state() != ReturnState.OPEN) {
            return line.state() == ReturnState.SETTLED
                    ? Tag.done(line.state().words())
                    : Tag.inProgress(line.state().words());
        }
        String words = workingDays.dueInWords(line.dueOn(), today);
        return line.late(today)
                ? Tag.overdue(words)
                : workingDays.between(today, line.dueOn()) <= 5
                        ? Tag.soon(words)
                        : Tag.waiting("Due " + PageWords.date(line.dueOn()));
    }

    public static String path(ReturnId id) {
        return "/audits/returns/" + id;
    }
}
