package org.goldthread.audit.programme;

import java.util.List;
import java.util.Optional;
import org.goldthread.kit.Outcome;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.By;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.framework.CurrentFramework;
import org.goldthread.profile.AuditType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Officers and members of the groups that the profile names propose themes; one of its approving groups decides (A2). */
@Service
public class ProposingTheme {

    private final Themes themes;
    private final CurrentFramework framework;

    public ProposingTheme(Themes themes, CurrentFramework framework) {
        this.themes = themes;
        this.framework = framework;
    }

    /** The types of audit that this person may propose a theme for. */
    public List<AuditType> typesFor(Actor actor) {
        return framework.now().profile().auditTypes().stream()
                .filter(type -> !type.approvedBy().isEmpty())
                .filter(type -> actor.is(Role.PARTNERSHIP_OFFICER)
                        || type.themesFrom().stream().anyMatch(actor::sitsOn)
                        || type.approvedBy().stream().anyMatch(actor::sitsOn))
                .toList();
    }

    public Outcome<Stored<ThemeProposal>> propose(By by, ThemeProposal.Wanted wanted) {
        List<AuditType> mine = typesFor(by.actor());
        if (mine.isEmpty()) {
            return Outcome.refused(new Refusal.Forbidden(
                    "not-yours-to-propose",
                    "Officers and members of the groups that the profile names propose themes"));
        }
        ThemeId id = ThemeId.next();
        AuditType type = mine.stream()
                .filter(each -> each.id().equals(wanted.typeId()))
                .findFirst()
                .orElse(null);
        return themes.add(by, () -> ThemeProposal.propose(id, wanted, type, framework.mark(by)));
    }

    /** Whether this person sits on a group that approves themes of this type, in a role that decides for it. */
    public boolean mayDecide(Actor actor, ThemeProposal theme) {
        boolean decides = actor.is(Role.GROUP_CHAIR, Role.EXECUTIVE, Role.PARTNER_SIGNATORY);
        return decides
                && type(theme.typeId())
                        .map(type -> type.approvedBy().stream().anyMatch(actor::sitsOn))
                        .orElse(false);
    }

    public Outcome<Stored<ThemeProposal>> decide(By by, ThemeId id, boolean approve, @Nullable String why) {
        return one(id).then(stored -> mayDecide(by.actor(), stored.value())
                ? themes.change(by, id, theme -> theme.decide(approve, why, framework.mark(by)))
                : Outcome.refused(new Refusal.Forbidden(
                        "not-yours-to-decide",
                        "The chair or an executive member of a group that approves these themes decides")));
    }

    public Outcome<Stored<ThemeProposal>> one(ThemeId id) {
        return themes.find(id).map(Outcome::done).orElseGet(() -> Outcome.refused(new Refusal.Missing()));
    }

    public List<ThemeProposal> all() {
        return themes.all();
    }

    private Optional<AuditType> type(String id) {
        return framework.now().profile().auditTypes().stream()
                .filter(type -> type.id().equals(id))
                .findFirst();
    }
}
