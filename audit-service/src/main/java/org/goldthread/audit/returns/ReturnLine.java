package org.goldthread.audit.returns;

import java.time.LocalDate;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.goldthread.audit.tool.ToolVersionId;
import org.jspecify.annotations.Nullable;

/** A return without its answers. */
public record ReturnLine(
        @BsonId ReturnId id,
        RoundRef round,
        String agency,
        ToolVersionId tool,
        ReturnState state,
        LocalDate dueOn,
        Summary summary,
        Course course,
        Moderation moderation) {

    public static ReturnLine of(Return one) {
        return new ReturnLine(
                one.id(),
                one.round(),
                one.agency(),
                one.tool(),
                one.state(),
                one.dueOn(),
                one.summary(),
                one.course(),
                one.moderation());
    }

    public boolean late(LocalDate today) {
        return state == ReturnState.OPEN && today.isAfter(dueOn);
    }

    public boolean withdrawn() {
        return state == ReturnState.WITHDRAWN;
    }

    /** Whether the agency has been shown the panel's grades. */
    public boolean moderated() {
        return state == ReturnState.MODERATED || state == ReturnState.SETTLED;
    }

    /** Whether the two tell anything else in a round's results. */
    boolean gradesDiffer(ReturnLine other) {
        boolean told = state.handedIn() || other.state.handedIn();
        return state != other.state
                || (told && !(summary.equals(other.summary) && moderation.equals(other.moderation)));
    }

    /** The agency's own grade, once it is submitted. */
    public @Nullable String self(String standard) {
        return state.handedIn() ? summary.self(standard).orElse(null) : null;
    }

    /** The panel's grade, once the agency has been shown it. */
    public @Nullable String panel(String standard) {
        return moderated() ? moderation.of(standard).map(Judgement::standing).orElse(null) : null;
    }

    /** The panel's grade, or the agency's own where there is none yet. */
    public Optional<String> standing(String standard) {
        String panel = panel(standard);
        return Optional.ofNullable(panel == null ? self(standard) : panel);
    }
}
