package org.goldthread.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The architecture rules")
class HouseRulesTests {

    private static final String FIXTURE = "org.goldthread.testkit.fixture";
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages(FIXTURE);

    static Stream<Arguments> rulesAndWhatBreaksThem() {
        return Stream.of(
                Arguments.of(HouseRules.AGGREGATES_KNOW_NO_FRAMEWORK, "SpringyEvent"),
                Arguments.of(HouseRules.CONTROLLERS_LEAVE_THE_STORE_ALONE, "GreedyController"),
                Arguments.of(HouseRules.TIME_COMES_FROM_THE_CLOCK, "OwnClock"),
                Arguments.of(HouseRules.NAMES_SAY_SOMETHING, "ThingManager"),
                Arguments.of(HouseRules.NO_FIELD_INJECTION, "Injected"),
                Arguments.of(HouseRules.noCirclesBelow(FIXTURE), "First"));
    }

    @ParameterizedTest
    @MethodSource("rulesAndWhatBreaksThem")
    @DisplayName("catch the fixture that breaks them")
    void catchTheFixture(ArchRule rule, String culprit) {
        assertThatThrownBy(() -> rule.check(BROKEN))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(culprit);
    }

    @Test
    @DisplayName("each have a fixture that breaks them")
    void eachHasAFixture() {
        assertThat(rulesAndWhatBreaksThem()).hasSameSizeAs(HouseRules.rules(FIXTURE));
    }
}
