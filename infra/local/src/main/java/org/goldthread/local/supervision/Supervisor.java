package org.goldthread.local.supervision;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.goldthread.keycloak.Secrets;
import org.goldthread.local.application.Application;
import org.goldthread.local.application.Installation;
import org.goldthread.local.application.KeptProfiles;
import org.goldthread.local.demonstration.DemonstrationSchools;
import org.goldthread.local.demonstration.Extent;
import org.goldthread.local.home.CannotStart;
import org.goldthread.local.home.DemonstrationClock;
import org.goldthread.local.home.Home;
import org.goldthread.local.home.PortPlan;
import org.goldthread.local.supervision.RunState.Phase;
import org.goldthread.profile.Profile;
import org.goldthread.profile.ProfileRefused;
import org.goldthread.profile.ProfileSource;
import org.goldthread.profile.Profiles;

/**
 * The process that starts an installation and stays with it. It talks to the command that started it over its standard
 * output, one line a message: {@link #SAID}, {@link #READY} or {@link #REFUSED}. Until that command has answered
 * {@link #DETACH}, the end of standard input means that the command was killed, and everything is stopped again.
 */
public final class Supervisor {

    /** Begins a line of progress. */
    public static final String SAID = "said ";

    /** The line that says that everything runs. */
    public static final String READY = "ready";

    /** Begins a line of the reason why nothing was started. */
    public static final String REFUSED = "refused ";

    /** The line by which the starting command leaves the supervisor to itself. */
    public static final String DETACH = "detach";

    private static final double FIRST_START_GIBIBYTES = 2.0;
    private static final double LATER_START_GIBIBYTES = 0.5;

    private final Home home;
    private final Request request;
    private final PrintStream out = System.out;
    private final AtomicBoolean attached = new AtomicBoolean(true);

    private Supervisor(Home home, Request request) {
        this.home = home;
        this.request = request;
    }

    /** Starts what the request asks for and stays until it is stopped; returns 1 where it could not be started. */
    public static int run(Home home, Request request) throws InterruptedException {
        return new Supervisor(home, request).run();
    }

    private int run() throws InterruptedException {
        try (FileChannel channel = lock()) {
            return locked(channel);
        } catch (CannotStart e) {
            refuse(e.sentence());
            return 1;
        } catch (ProfileRefused e) {
            refuse("The profile " + request.profile() + " is refused:\n" + e.getMessage());
            return 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int locked(FileChannel channel) throws CannotStart, InterruptedException {
        PortPlan ports = new PortPlan(request.port());
        KeptProfiles versions = new KeptProfiles(home);
        ProfileSource asked = asked(versions);
        Profile profile = asked.load();
        home.requireSpace(Files.exists(home.data(profile.shortName())) ? LATER_START_GIBIBYTES : FIRST_START_GIBIBYTES);
        ports.requireFree();
        DemonstrationClock clock = new DemonstrationClock(home);
        clock.runFor(profile.shortName());
        versions.requireSuccessor(asked, clock.today());
        Installation installation = new Installation(
                home,
                versions.keep(asked).toString(),
                profile.shortName(),
                ports,
                Application.installed(request.only()));
        ProcessHandle own = ProcessHandle.current();
        Household household = new Household(
                home,
                new RunState(
                        own.pid(),
                        ChildState.startOf(own),
                        request.profile(),
                        request.agencies(),
                        profile.name(),
                        request.port(),
                        request.only(),
                        Phase.STARTING,
                        List.of()));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> household.stop(this::say), "stop"));
        stopWithStarter();
        say(profile.name() + " (profile " + profile.id() + ", version " + profile.version() + ", "
                + profile.agencies().size() + " agencies) is starting");
        try {
            new Startup(installation, profile, Secrets.in(home.secrets()), household, this::say)
                    .run(request.demonstration());
        } catch (CannotStart e) {
            household.stop(this::say);
            throw e;
        }
        household.phase(Phase.READY);
        say("Everything is ready");
        out.println(READY);
        household.watch(this::say);
        return channel.isOpen() ? 0 : 1;
    }

    /** What is to run: the first start of a shipped profile with its whole record has made-up schools. */
    private ProfileSource asked(KeptProfiles versions) {
        ProfileSource asked = versions.asked(request.profile(), request.agencies());
        boolean firstDemonstration = request.demonstration() == Extent.WHOLE
                && Profiles.SHIPPED.contains(request.profile())
                && versions.applied(asked.load().shortName()).isEmpty();
        return firstDemonstration ? DemonstrationSchools.in(asked) : asked;
    }

    private FileChannel lock() throws CannotStart {
        try {
            Files.createDirectories(home.run());
            FileChannel channel =
                    FileChannel.open(home.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw new CannotStart("Goldthread is being started or runs already: see ./goldthread status.");
            }
            return channel;
        } catch (OverlappingFileLockException e) {
            throw new CannotStart("Goldthread is being started already.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Watches standard input: its end before the starter has left us means that the starter was killed. */
    private void stopWithStarter() {
        Thread watcher = new Thread(
                () -> {
                    try {
                        byte[] said = System.in.readNBytes(DETACH.length());
                        attached.set(false);
                        if (!DETACH.equals(new String(said, StandardCharsets.UTF_8))) {
                            Runtime.getRuntime().exit(1);
                        }
                        out.close();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                "starter");
        watcher.setDaemon(true);
        watcher.start();
    }

    private void say(String line) {
        if (attached.get()) {
            out.println(SAID + line);
        }
        log(line);
    }

    private void refuse(String sentence) {
        if (attached.get()) {
            sentence.lines().forEach(line -> out.println(REFUSED + line));
        }
        log(sentence);
    }

    private void log(String line) {
        try {
            Files.createDirectories(home.logs());
            Files.writeString(
                    home.logs().resolve("supervisor.log"),
                    Instant.now() + " " + line + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
