package org.goldthread.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.goldthread.gateway.fixture.one.First;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The gateway's packages")
class ArchitectureTests {

    private static final ArchRule NOTHING_WAITS = noClasses()
            .should()
            .callMethod(reactor.core.publisher.Mono.class, "block")
            .orShould()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.servlet..", "com.mongodb.client");

    private static final ArchRule NAMES_SAY_SOMETHING =
            classes().should().haveNameNotMatching(".*(Impl|Utils?|Manager|Helper)");

    private final JavaClasses gateway = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.goldthread.gateway");
    private final JavaClasses wrong = new ClassFileImporter().importPackages("org.goldthread.gateway.fixture");

    @Test
    @DisplayName("do not go round in circles")
    void noCircles() {
        slices().matching("org.goldthread.gateway.(*)..")
                .should()
                .beFreeOfCycles()
                .check(gateway);
        ArchRule rule = slices().matching("org.goldthread.gateway.fixture.(*)..")
                .should()
                .beFreeOfCycles();
        assertThatThrownBy(() -> rule.check(wrong)).hasMessageContaining("one");
    }

    @Test
    @DisplayName("never block a thread of the event loop")
    void nothingWaits() {
        NOTHING_WAITS.check(gateway);
        assertThatThrownBy(() -> NOTHING_WAITS.check(wrong)).hasMessageContaining(First.class.getSimpleName());
    }

    @Test
    @DisplayName("name things for what they are")
    void namesSaySomething() {
        NAMES_SAY_SOMETHING.check(gateway);
        assertThatThrownBy(() -> NAMES_SAY_SOMETHING.check(wrong)).hasMessageContaining("SecondManager");
    }
}
