package org.goldthread.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractsTests {

    private static final String DUE = "org.goldthread.work.due.v1";
    private static final String ANSWERED = "org.goldthread.monitoring.action-answered.v1";

    static List<String> types() {
        return Contracts.all().stream().map(EventContract::type).toList();
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyExampleKeepsItsContract(String type) {
        assertThat(Contracts.validate(type, Contracts.exampleFor(type))).isEmpty();
    }

    @Test
    void theEnvelopesExampleKeepsItsContract() {
        assertThat(Contracts.validateEnvelope(Sources.text("contracts/envelope/v1/example.json")))
                .isEmpty();
    }

    @Test
    void anEnvelopeWithAShortSequenceIsAProblem() {
        String shorter = Sources.text("contracts/envelope/v1/example.json").replace("000000000003", "3");

        assertThat(Contracts.validateEnvelope(shorter))
                .extracting(ContractProblem::at)
                .containsExactly("/sequence");
    }

    @Test
    void anUnknownTypeIsRefused() {
        assertThatThrownBy(() -> Contracts.validate("org.goldthread.work.forgotten.v1", "{}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("org.goldthread.work.forgotten.v1");
    }

    @Test
    void whatIsNotJsonIsAProblemAndNotAFault() {
        assertThat(Contracts.validate(DUE, "{\"taskId\": "))
                .singleElement()
                .satisfies(problem -> assertThat(problem.sentence()).startsWith("is not JSON"));
    }

    @Test
    void aFieldThatTheSchemaDoesNotNameIsAProblem() {
        String more = Contracts.exampleFor(DUE).replaceFirst("\\{", "{\"childsName\": \"\",");

        assertThat(Contracts.validate(DUE, more))
                .singleElement()
                .satisfies(problem -> assertThat(problem.sentence()).contains("childsName"));
    }

    @Test
    void aMissingFieldIsAProblem() {
        assertThat(Contracts.validate("org.goldthread.work.settled.v1", "{\"taskId\": \"a\"}"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.sentence()).contains("how"));
    }

    @Test
    void formatsAreChecked() {
        String example = Contracts.exampleFor(ANSWERED);

        assertThat(Contracts.validate(ANSWERED, example.replace("2026-04-24", "2026-02-30")))
                .extracting(ContractProblem::at)
                .containsExactly("/answeredOn");
        assertThat(Contracts.validate(
                        ANSWERED, example.replaceFirst("\"actionId\": \"[0-9a-f-]+\"", "\"actionId\": \"7\"")))
                .extracting(ContractProblem::at)
                .contains("/actionId");
    }

    @Test
    void workIsDueFromSomebody() {
        String fromNobody = Contracts.exampleFor(DUE).replaceAll("\"(role|group)\": \"[a-z-]+\",", "");

        assertThat(Contracts.validate(DUE, fromNobody)).isNotEmpty();
    }

    @Test
    void anActionIsDeclinedWithAReason() {
        String declined = Contracts.exampleFor(ANSWERED).replace("\"agreed\"", "\"declined\"");

        assertThat(Contracts.validate(ANSWERED, declined))
                .singleElement()
                .satisfies(problem -> assertThat(problem.sentence()).contains("reason"));
    }
}
