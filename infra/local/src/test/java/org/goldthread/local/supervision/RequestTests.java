package org.goldthread.local.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.goldthread.local.demonstration.Extent;
import org.goldthread.local.home.CannotStart;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What up is asked for")
class RequestTests {

    @Test
    @DisplayName("is Solihull with its demonstration record on port 8080 unless told otherwise")
    void defaults() throws Exception {
        assertThat(Request.parse(List.of())).isEqualTo(new Request("solihull", "", Extent.WHOLE, 8080, ""));
    }

    @Test
    @DisplayName("survives being handed on as arguments")
    void roundTrip() throws Exception {
        Request request =
                Request.parse(List.of("--profile", "leeds", "--empty", "--port", "9080", "--only", "audit,monitoring"));
        assertThat(request).isEqualTo(new Request("leeds", "", Extent.NONE, 9080, "audit,monitoring"));
        assertThat(Request.parse(request.arguments())).isEqualTo(request);
        Request brief = Request.parse(List.of("--brief"));
        assertThat(brief.demonstration()).isEqualTo(Extent.BRIEF);
        assertThat(Request.parse(brief.arguments())).isEqualTo(brief);
    }

    @Test
    @DisplayName("names a profile's file absolutely, since servers work in folders of their own")
    void file(@TempDir Path folder) throws Exception {
        Path file = Files.createFile(folder.resolve("own.yaml"));
        assertThat(Request.parse(List.of("--profile", file.toString())).profile())
                .isEqualTo(file.toAbsolutePath().toString());
    }

    @Test
    @DisplayName("names a table of agencies absolutely, and only one that is there")
    void agencies(@TempDir Path folder) throws Exception {
        Path table = Files.createFile(folder.resolve("schools.csv"));
        Request request = Request.parse(List.of("--agencies", table.toString()));
        assertThat(request.agencies()).isEqualTo(table.toAbsolutePath().toString());
        assertThat(Request.parse(request.arguments())).isEqualTo(request);
        assertThatThrownBy(() -> Request.parse(List.of("--agencies", folder.resolve("no.csv") + "")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("There is no file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--prot", "--port", "--only training", "leeds"})
    @DisplayName("is refused where it makes no sense")
    void refused(String line) {
        assertThatThrownBy(() -> Request.parse(List.of(line.split(" ", -1)))).isInstanceOf(CannotStart.class);
    }
}
