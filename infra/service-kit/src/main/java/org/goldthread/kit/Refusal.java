package org.goldthread.kit;

import java.util.List;

/** Why a command was refused. Every arm has a stable code for programs and a sentence for people. */
public sealed interface Refusal {

    String code();

    String sentence();

    /** Something that was sent is wrong, field by field, in the form's order. */
    record Invalid(List<FieldProblem> problems) implements Refusal {
        public Invalid {
            problems = List.copyOf(problems);
        }

        @Override
        public String code() {
            return "invalid";
        }

        @Override
        public String sentence() {
            return problems.isEmpty()
                    ? "What was sent is not valid"
                    : problems.get(0).sentence();
        }
    }

    /** This person may see the thing but may not do this to it. */
    record Forbidden(String code, String sentence) implements Refusal {}

    /** There is no such thing, or none that this person may know of: the two answer alike. */
    record Missing() implements Refusal {
        @Override
        public String code() {
            return "not-found";
        }

        @Override
        public String sentence() {
            return "There is nothing here, or it is not yours to see";
        }
    }

    /** Somebody else changed it since it was read; {@code version} is the one that stands now. */
    record Stale(long version) implements Refusal {
        @Override
        public String code() {
            return "changed-by-somebody-else";
        }

        @Override
        public String sentence() {
            return "Somebody else changed this since you opened it";
        }
    }

    /**
     * A rule of the framework or of the thing's state stands against it.
     *
     * @param basis the clause that the rule comes from, or {@code default}
     */
    record Rule(String code, String sentence, String basis) implements Refusal {}

    /** The idempotency key was used before with another body. */
    record KeyReused() implements Refusal {
        @Override
        public String code() {
            return "idempotency-key-reused";
        }

        @Override
        public String sentence() {
            return "This Idempotency-Key was used before with a different body";
        }
    }

    static Refusal invalid(String field, String code, String sentence) {
        return new Invalid(List.of(new FieldProblem(field, code, sentence)));
    }
}
