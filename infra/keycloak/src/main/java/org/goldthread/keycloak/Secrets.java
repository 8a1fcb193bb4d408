package org.goldthread.keycloak;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The passwords and client secrets of one installation, generated when first asked for and kept in a file that only its
 * owner can read. The file never goes into version control.
 */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Letters and digits that cannot be mistaken for one another when read aloud. */
    private static final String SPEAKABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private final Path file;
    private final TreeMap<String, String> values = new TreeMap<>();

    private Secrets(Path file) {
        this.file = file;
    }

    /**
     * The secrets kept in a file, which is made when the first secret is.
     *
     * @throws UncheckedIOException where the file is there and cannot be read
     */
    public static Secrets in(Path file) {
        Secrets secrets = new Secrets(file);
        if (Files.exists(file)) {
            Properties read = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                read.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            read.stringPropertyNames().forEach(name -> secrets.values.put(name, read.getProperty(name)));
        }
        return secrets;
    }

    /** The secret of a Keycloak client. */
    public String client(String clientId) {
        return value("client." + clientId, Secrets::token);
    }

    /** The password of a demonstration person: three groups of four characters, easy to type. */
    public String person(String username) {
        return value("person." + username, Secrets::password);
    }

    /** The password of Keycloak's administrator {@value RealmBuilder#ADMINISTRATOR}. */
    public String administrator() {
        return value("keycloak.admin", Secrets::password);
    }

    /** Any other secret: 256 random bits in base 64 without padding. */
    public String named(String name) {
        return value(name, Secrets::token);
    }

    private synchronized String value(String name, Supplier<String> generator) {
        String known = values.get(name);
        if (known != null) {
            return known;
        }
        String made = generator.get();
        values.put(name, made);
        write();
        return made;
    }

    private void write() {
        Properties all = new Properties();
        all.putAll(values);
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(
                    folder,
                    "secrets",
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (Writer writer = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
                all.store(writer, "Generated for this installation. Keep it out of version control.");
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    private static String token() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String password() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            if (i > 0 && i % 4 == 0) {
                password.append('-');
            }
            password.append(SPEAKABLE.charAt(RANDOM.nextInt(SPEAKABLE.length())));
        }
        return password.toString();
    }
}
