package org.goldthread.reviews.vault;

import java.util.List;
import java.util.Optional;
import org.goldthread.kit.actor.Actor;
import org.goldthread.kit.actor.Role;
import org.goldthread.kit.store.Stored;
import org.goldthread.learning.activity.Activity;
import org.goldthread.learning.overview.ActivitySection;
import org.goldthread.reviews.scope.ReviewScope;
import org.goldthread.reviews.scope.Scopes;
import org.goldthread.reviews.scope.SettingScope;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The tab "Names" of a review, for those who may come as far as its vault. */
@Component
@Order(260)
class NamesSection implements ActivitySection {

    private final SettingScope setting;
    private final Scopes scopes;
    private final ReviewVaults vaults;
    private final VaultEntries entries;
    private final VaultDoor door;

    NamesSection(SettingScope setting, Scopes scopes, ReviewVaults vaults, VaultEntries entries, VaultDoor door) {
        this.setting = setting;
        this.scopes = scopes;
        this.vaults = vaults;
        this.entries = entries;
        this.door = door;
    }

    @Override
    public String tab() {
        return "names";
    }

    @Override
    public String words() {
        return "Names";
    }

    @Override
    public Optional<String> stands(Actor actor, Activity activity) {
        boolean reviews = actor.is(Role.INDEPENDENT_REVIEWER)
                && actor.username() != null
                && activity.arrangements().reviewers().contains(actor.username());
        if (!setting.hasScope(activity) || !(actor.is(Role.PARTNERSHIP_OFFICER) || reviews)) {
            return Optional.empty();
        }
        ReviewVault vault = vaults.find(activity.id())
                .map(Stored::value)
                .orElseGet(() ->
                        ReviewVault.blank(activity.id(), activity.reference().text()));
        if (vault.disposed().isPresent()) {
            return Optional.of("destroyed");
        }
        if (door.shut(vault).isPresent()) {
            return Optional.of("vault closed");
        }
        ReviewScope scope = scopes.of(activity.id());
        List<VaultEntry> kept =
                entries.of(activity.id()).stream().filter(VaultEntry::isKept).toList();
        return Optional.of(
                scope.people().isEmpty()
                        ? "none"
                        : kept.size() + " of " + scope.people().size() + " kept");
    }
}
