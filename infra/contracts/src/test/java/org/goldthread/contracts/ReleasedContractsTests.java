package org.goldthread.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Breaks the build on a change that breaks those who rely on the last release. Docs: docs/adr/0010. */
class ReleasedContractsTests {

    private static final System.Logger LOG = System.getLogger(ReleasedContractsTests.class.getName());
    private static final Path RELEASED = Sources.RESOURCES.resolve("released");
    private static final ReleasedEvents EVENTS =
            new ReleasedEvents(RELEASED.resolve("contracts"), Sources.RESOURCES.resolve("contracts"));

    static List<Path> schemas() {
        return EVENTS.schemas();
    }

    @Test
    void theReleaseSaysItsVersion() {
        assertThat(Sources.text(RELEASED.resolve("VERSION")).strip()).matches("[0-9]+\\.[0-9]+\\.[0-9]+");
    }

    @Test
    void noEventBreaksThoseWhoReadTheReleasedOne() {
        List<Break> changes = EVENTS.compare();
        changes.stream()
                .filter(change -> !change.isBreaking())
                .forEach(change -> LOG.log(System.Logger.Level.WARNING, "{0}: {1}", change.at(), change.sentence()));

        assertThat(changes).filteredOn(Break::isBreaking).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void whatWasSaidUnderTheReleaseIsStillUnderstood(Path schema) {
        String example =
                Sources.text(RELEASED.resolve("contracts").resolve(schema).resolveSibling("example.json"));
        List<ContractProblem> problems = schema.startsWith("envelope")
                ? Contracts.validateEnvelope(example)
                : Contracts.validate(type(schema), example);

        assertThat(problems).isEmpty();
    }

    @Test
    void noApiBreaksThoseWhoCallTheReleasedOne() {
        assertThat(ApiCompatibility.compareFolders(RELEASED.resolve("openapi"), Sources.RESOURCES.resolve("openapi")))
                .isEmpty();
    }

    private static String type(Path schema) {
        return "org.goldthread." + schema.getName(0) + "." + schema.getName(1) + "." + schema.getName(2);
    }
}
