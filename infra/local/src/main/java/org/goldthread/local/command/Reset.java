package org.goldthread.local.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Scanner;
import java.util.stream.Stream;
import org.goldthread.local.home.CannotStart;
import org.goldthread.local.home.Home;
import org.goldthread.local.supervision.RunState;

/** Deletes all data and generated secrets, so that the next start is a first one. */
public final class Reset {

    private final Home home;

    public Reset(Home home) {
        this.home = home;
    }

    /** Asks, unless told {@code --yes}, and deletes; returns 1 where the answer was no. */
    public int run(List<String> arguments) throws IOException, CannotStart {
        if (!arguments.isEmpty() && !arguments.equals(List.of("--yes"))) {
            throw new CannotStart("reset knows --yes only, not " + String.join(" ", arguments) + ".");
        }
        if (RunState.read(home).flatMap(RunState::supervisor).isPresent()) {
            throw new CannotStart("Goldthread runs: stop it with ./goldthread down before its data is deleted.");
        }
        if (arguments.isEmpty() && !agreed()) {
            System.out.println("Nothing was deleted.");
            return 1;
        }
        for (Path path : List.of(home.local().resolve("data"), home.run(), home.secrets(), home.vaultKey())) {
            delete(path);
        }
        System.out.println("All data of every profile has been deleted. The next ./goldthread up starts anew.");
        return 0;
    }

    private boolean agreed() {
        System.out.print("This deletes all records and sign-ins in " + home.local() + " for good. Type yes to go on: ");
        System.out.flush();
        Scanner scanner = new Scanner(System.in, StandardCharsets.UTF_8);
        return scanner.hasNextLine() && scanner.nextLine().strip().equals("yes");
    }

    /** Deletes a file, or a folder with everything in it; nothing happens where there is none. */
    static void delete(Path path) throws IOException {
        if (Files.exists(path)) {
            try (Stream<Path> all = Files.walk(path)) {
                for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
