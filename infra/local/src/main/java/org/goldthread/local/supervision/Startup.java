package org.goldthread.local.supervision;

import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.goldthread.keycloak.RealmBuilder;
import org.goldthread.keycloak.RealmChanges;
import org.goldthread.keycloak.RealmPlan;
import org.goldthread.keycloak.Secrets;
import org.goldthread.local.application.Application;
import org.goldthread.local.application.ApplicationLaunch;
import org.goldthread.local.application.Installation;
import org.goldthread.local.application.KeptProfiles;
import org.goldthread.local.demonstration.DemonstrationFailed;
import org.goldthread.local.demonstration.DemonstrationRecord;
import org.goldthread.local.demonstration.Extent;
import org.goldthread.local.home.CannotStart;
import org.goldthread.local.home.DemonstrationClock;
import org.goldthread.local.server.BrokerAccess;
import org.goldthread.local.server.BrokerAccount;
import org.goldthread.local.server.Launch;
import org.goldthread.local.server.LocalKafka;
import org.goldthread.local.server.LocalKeycloak;
import org.goldthread.local.server.LocalStore;
import org.goldthread.local.server.Probe;
import org.goldthread.local.server.ServerProcess;
import org.goldthread.profile.Profile;

/**
 * Starts an installation in the order in which its parts need one another: the store and Keycloak, the realm, Kafka (which
 * fetches the realm's keys), topics and access rules, the applications, and on the first start the demonstration record.
 */
final class Startup {

    private static final String INCOMPLETE = "incomplete";

    private final Installation installation;
    private final Profile profile;
    private final Secrets secrets;
    private final Household household;
    private final Progress progress;

    Startup(Installation installation, Profile profile, Secrets secrets, Household household, Progress progress) {
        this.installation = installation;
        this.profile = profile;
        this.secrets = secrets;
        this.household = household;
        this.progress = progress;
    }

    void run(Extent extent) throws CannotStart, InterruptedException {
        List<Launch> applications = new ArrayList<>();
        for (Application application : installation.applications()) {
            applications.add(ApplicationLaunch.of(application, installation, secrets));
        }
        ServerProcess store = household.start(
                LocalStore.launch(
                        installation.data("store"), installation.ports().store(), installation.log("store")),
                false);
        keycloak();
        store.awaitReady();
        ready(store);
        if (!installation.hasBroker()) {
            realm();
            progress.say("Kafka is not needed: nobody hears what " + installation.services() + " says");
        } else if (Probe.http(installation.issuer()).ready()) {
            ServerProcess kafka = kafka();
            realm();
            awaitKafka(kafka);
        } else {
            realm();
            awaitKafka(kafka());
        }
        new KeptProfiles(installation.home()).applied(profile.shortName(), Path.of(installation.profile()));
        applications(applications);
        demonstration(extent);
    }

    private void keycloak() throws CannotStart, InterruptedException {
        LocalKeycloak keycloak = new LocalKeycloak(installation.home());
        if (!keycloak.isBuilt()) {
            progress.say("Keycloak is made ready to start, which is done once and takes a while");
            keycloak.build();
        }
        ServerProcess process = household.start(
                keycloak.launch(
                        installation.data("keycloak"),
                        installation.ports().keycloak(),
                        secrets,
                        installation.log("keycloak")),
                false);
        progress.say("The store and Keycloak are starting");
        process.awaitReady();
        ready(process);
    }

    private void realm() throws CannotStart {
        URI server = LocalKeycloak.address(installation.ports().keycloak());
        int port = installation.ports().gateway();
        RealmPlan plan = RealmPlan.of(
                profile,
                List.of(URI.create("http://127.0.0.1:" + port), URI.create("http://localhost:" + port)),
                true,
                new DemonstrationClock(installation.home()).today());
        try (RealmBuilder builder = RealmBuilder.connect(server, secrets.administrator())) {
            RealmChanges changes = builder.apply(plan, secrets);
            progress.say(
                    changes.none()
                            ? "The realm is as the profile says"
                            : "The realm has been brought to the profile: " + summary(changes.lines()));
        } catch (NotAuthorizedException e) {
            throw new CannotStart(
                    "Keycloak does not know the administrator's password in "
                            + installation.home().secrets() + ": that file does not belong to the data in "
                            + installation.home().data(installation.shortName())
                            + "; put the right file back, or start anew with ./goldthread reset.",
                    e);
        } catch (WebApplicationException | ProcessingException | IllegalStateException e) {
            throw new CannotStart("The realm could not be brought to the profile: " + e.getMessage() + ".", e);
        }
    }

    private static String summary(List<String> lines) {
        return lines.size() <= 6
                ? String.join("; ", lines)
                : lines.size() + " changes, such as: " + String.join("; ", lines.subList(0, 3));
    }

    /** Starts Kafka, which must be able to fetch the realm's keys. */
    private ServerProcess kafka() throws CannotStart, InterruptedException {
        progress.say("Kafka is starting");
        return household.start(
                new LocalKafka(installation.home())
                        .launch(
                                installation.data("kafka"),
                                installation.ports(),
                                installation.issuer(),
                                BrokerAccount.of(secrets),
                                installation.log("kafka")),
                false);
    }

    private void awaitKafka(ServerProcess process) throws CannotStart, InterruptedException {
        process.awaitReady();
        try {
            BrokerAccess.apply(
                    "127.0.0.1:" + installation.ports().brokerInternal(),
                    BrokerAccount.of(secrets),
                    profile.shortName());
        } catch (IllegalStateException e) {
            throw new CannotStart(e.getMessage() + "; see " + process.launch().log() + ".", e);
        }
        ready(process);
    }

    private void applications(List<Launch> launches) throws CannotStart, InterruptedException {
        List<ServerProcess> processes = new ArrayList<>();
        for (Launch launch : launches) {
            processes.add(household.start(launch, true));
        }
        progress.say("The applications are starting: "
                + String.join(", ", processes.stream().map(ServerProcess::name).toList()));
        for (ServerProcess process : processes) {
            process.awaitReady();
            ready(process);
        }
    }

    private void demonstration(Extent extent) throws InterruptedException {
        Path marker = installation.data("demonstration");
        if (Files.exists(marker)) {
            sayWhereIncomplete(marker);
            return;
        }
        if (extent == Extent.NONE) {
            mark(marker, "left empty");
            return;
        }
        DemonstrationRecord record = new DemonstrationRecord(installation, secrets, extent, progress::say);
        if (!record.exists(profile.id())) {
            return;
        }
        progress.say("The demonstration record is being made"
                + (installation.isComplete() ? "" : ", without what needs services that are left out"));
        try {
            record.play(profile.id());
            mark(marker, "made");
        } catch (DemonstrationFailed e) {
            progress.say("The demonstration record is incomplete: " + e.getMessage()
                    + " Goldthread runs all the same; ./goldthread reset starts anew.");
            mark(marker, INCOMPLETE);
        }
    }

    private void sayWhereIncomplete(Path marker) {
        try {
            if (Files.readString(marker).strip().equals(INCOMPLETE)) {
                progress.say(
                        "The demonstration record was not completed on the first start; ./goldthread reset starts anew.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void mark(Path marker, String how) {
        try {
            Files.createDirectories(marker.getParent());
            Files.writeString(marker, how + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ready(ServerProcess process) {
        household.ready(process);
        progress.say(process.name() + " is ready on port " + process.launch().port());
    }
}
