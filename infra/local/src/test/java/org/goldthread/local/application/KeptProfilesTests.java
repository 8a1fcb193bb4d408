package org.goldthread.local.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.goldthread.local.home.CannotStart;
import org.goldthread.local.home.Home;
import org.goldthread.profile.ProfileSource;
import org.goldthread.profile.Profiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The versions of a profile that an installation has run with")
class KeptProfilesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String SCHOOLS =
            "id,name,kind,basis\nschool-1,School 1,school,EA 2002 s.175\nschool-2,School 2,school,EA 2002 s.175\n";

    @TempDir
    Path folder = Path.of("");

    private KeptProfiles versions = new KeptProfiles(new Home(folder));
    private Path schools = folder;

    @BeforeEach
    void begin() throws Exception {
        versions = new KeptProfiles(new Home(folder));
        schools = Files.writeString(folder.resolve("schools.csv"), SCHOOLS);
    }

    @Test
    @DisplayName("are kept as copies, which are the same version")
    void copies() throws Exception {
        ProfileSource asked = versions.asked("solihull", schools.toString());

        Path kept = versions.keep(asked);
        versions.applied("solihull", kept);
        Files.delete(schools);

        assertThat(kept).isEqualTo(versions.keep(asked));
        assertThat(Profiles.load(kept.toString())).isEqualTo(asked.load());
        assertThat(versions.applied("solihull").orElseThrow().load()).isEqualTo(asked.load());
    }

    @Test
    @DisplayName("lend their agencies to a start that names none")
    void lendAgencies() throws Exception {
        assertThat(versions.asked("solihull", "").agencies()).isNull();
        apply("solihull", schools.toString());

        assertThat(versions.asked("solihull", "").load().agency("school-2")).isPresent();
        assertThat(versions.asked("leeds", "").agencies()).isNull();
    }

    @Test
    @DisplayName("are not followed by one that lacks an id")
    void removed() throws Exception {
        apply("solihull", schools.toString());
        Path fewer = Files.writeString(folder.resolve("fewer.csv"), SCHOOLS.substring(0, SCHOOLS.indexOf("school-2")));

        ProfileSource asked = versions.asked("solihull", fewer.toString());

        assertThatThrownBy(() -> versions.requireSuccessor(asked, TODAY))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("cannot follow the version that was applied last, which is kept in ")
                .hasMessageContaining("fewer.csv:1 agencies/school-2: 'school-2' (School 2) was applied before");
        versions.requireSuccessor(versions.asked("leeds", ""), TODAY);
    }

    private void apply(String profile, String agencies) throws Exception {
        ProfileSource asked = versions.asked(profile, agencies);
        versions.applied(asked.load().shortName(), versions.keep(asked));
    }
}
