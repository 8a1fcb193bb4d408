package org.goldthread.local.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An installation's home")
class HomeTests {

    @Test
    @DisplayName("keeps everything that is written in one folder")
    void oneFolder(@TempDir Path folder) {
        Home home = new Home(folder);
        assertThat(new Path[] {home.data("solihull"), home.logs(), home.run(), home.secrets(), home.applications()})
                .allSatisfy(path -> assertThat(path).startsWithRaw(folder.resolve(".local")));
    }

    @Test
    @DisplayName("shares the unpacked distributions with an installation beside it")
    void distributions(@TempDir Path folder) {
        Home beside = new Home(folder, folder.resolve(".local/beside"));
        assertThat(beside.dist()).isEqualTo(new Home(folder).dist());
        assertThat(beside.secrets()).isNotEqualTo(new Home(folder).secrets());
    }

    @Test
    @DisplayName("is refused on a disk that is too full, with what is free and what is needed")
    void fullDisk(@TempDir Path folder) {
        assertThatThrownBy(() -> new Home(folder).requireSpace(1_000_000))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("GiB free")
                .hasMessageContaining("1000000.0 GiB are needed");
    }
}
