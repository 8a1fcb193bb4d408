package org.example.trainingteam;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The training team's catalogue: one file a product. The effect and the event's sequence are written together (first line
 * the sequence, then the product, or nothing once it is withdrawn), so that an event delivered twice takes effect once.
 */
final class Catalogue {

    private final Path folder;

    Catalogue(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** Keeps what was published; false if this or a later event of the product was taken before. */
    boolean keep(String productId, String sequence, byte[] product) throws IOException {
        Path file = folder.resolve(productId + ".txt");
        // Sequences are padded: they compare as text.
        if (Files.exists(file) && Files.readAllLines(file).get(0).compareTo(sequence) >= 0) {
            return false;
        }
        Path fresh = folder.resolve(productId + ".fresh");
        Files.writeString(fresh, sequence + "\n" + new String(product, StandardCharsets.UTF_8) + "\n");
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    /** Forgets a product but not the sequence, so that an old event cannot bring it back. */
    boolean forget(String productId, String sequence) throws IOException {
        return keep(productId, sequence, new byte[0]);
    }

    /** Sets aside what could not be read, for a person to look at. */
    void park(String name, byte[] value) throws IOException {
        Files.write(Files.createDirectories(folder.resolve("parked")).resolve(name + ".json"), value);
    }
}
