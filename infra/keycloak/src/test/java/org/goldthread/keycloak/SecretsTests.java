package org.goldthread.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The secrets of an installation")
class SecretsTests {

    @Test
    @DisplayName("are made once and stay the same")
    void kept(@TempDir Path folder) {
        Path file = folder.resolve("below/secrets.properties");
        Secrets first = Secrets.in(file);
        String client = first.client("gateway");
        String person = first.person("officer");
        Secrets second = Secrets.in(file);
        assertThat(second.client("gateway")).isEqualTo(client);
        assertThat(second.person("officer")).isEqualTo(person);
    }

    @Test
    @DisplayName("are in a file that nobody else can read")
    void privateFile(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("secrets.properties");
        Secrets.in(file).administrator();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    @DisplayName("differ from one another, and people's are short enough to type")
    void different(@TempDir Path folder) {
        Secrets secrets = Secrets.in(folder.resolve("secrets.properties"));
        assertThat(secrets.person("officer"))
                .matches("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}")
                .isNotEqualTo(secrets.person("chair"));
        assertThat(secrets.named("one")).hasSize(43).isNotEqualTo(secrets.named("two"));
    }
}
