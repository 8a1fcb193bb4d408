package org.goldthread.dissemination.product;

import java.util.Optional;
import org.goldthread.kit.Refusal;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.Role;

/** Who may do what to a product while it is not on the public site, where everybody reads it. */
public final class ProductPermissions {

    private ProductPermissions() {}

    /** The partnership's people and its trainers. */
    public static boolean maySee(Actor actor) {
        return actor.seesAllAgencies() || actor.is(Role.TRAINER, Role.PARTNER_SIGNATORY, Role.PANEL_MODERATOR);
    }

    public static boolean mayWrite(Actor actor) {
        return actor.is(Role.PARTNERSHIP_OFFICER, Role.TRAINER);
    }

    public static boolean mayPublish(Actor actor) {
        return actor.is(Role.PARTNERSHIP_OFFICER);
    }

    static Optional<Refusal> toWrite(Actor actor) {
        return allowed(actor, mayWrite(actor), "Only a partnership officer or a trainer can write this");
    }

    static Optional<Refusal> toPublish(Actor actor) {
        return allowed(actor, mayPublish(actor), "Only a partnership officer can publish or withdraw this");
    }

    private static Optional<Refusal> allowed(Actor actor, boolean may, String otherwise) {
        if (!maySee(actor)) {
            return Optional.of(new Refusal.Missing());
        }
        return may ? Optional.empty() : Optional.of(new Refusal.Forbidden("not-allowed", otherwise));
    }
}
