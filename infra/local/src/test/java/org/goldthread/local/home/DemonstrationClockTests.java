package org.goldthread.local.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The demonstration clock")
class DemonstrationClockTests {

    private final LocalDate real = LocalDate.now(ZoneId.of("Europe/London"));

    @Test
    @DisplayName("is right until it is moved, and again when it is reset")
    void reset(@TempDir Path folder) {
        DemonstrationClock clock = new DemonstrationClock(new Home(folder));
        assertThat(clock.offset()).isZero();
        clock.ahead(Period.ofDays(30));
        assertThat(clock.today()).isEqualTo(real.plusDays(30));
        clock.reset();
        assertThat(clock.offset()).isZero();
    }

    @Test
    @DisplayName("moves on from where it stands, and writes a duration that applications can read")
    void movesOn(@TempDir Path folder) throws Exception {
        Home home = new Home(folder);
        DemonstrationClock clock = new DemonstrationClock(home);
        clock.ahead(Period.ofMonths(3));
        clock.ahead(Period.ofDays(1));
        assertThat(clock.today()).isEqualTo(real.plusMonths(3).plusDays(1));
        assertThat(Duration.parse(Files.readString(home.clock()).strip())).isEqualTo(clock.offset());
    }

    @Test
    @DisplayName("goes to a date ahead, and refuses one that has passed")
    void date(@TempDir Path folder) throws Exception {
        DemonstrationClock clock = new DemonstrationClock(new Home(folder));
        clock.to(real.plusYears(1));
        assertThat(clock.today()).isEqualTo(real.plusYears(1));
        assertThatThrownBy(() -> clock.to(real.minusDays(1))).isInstanceOf(CannotStart.class);
    }

    @Test
    @DisplayName("is each installation's own, and keeps its time while another runs")
    void installations(@TempDir Path folder) {
        DemonstrationClock clock = new DemonstrationClock(new Home(folder));
        clock.runFor("solihull");
        clock.ahead(Period.ofMonths(3));
        clock.runFor("leeds");
        assertThat(clock.offset()).isZero();
        clock.ahead(Period.ofDays(1));
        clock.runFor("solihull");
        assertThat(clock.today()).isEqualTo(real.plusMonths(3));
    }
}
