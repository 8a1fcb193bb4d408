package org.goldthread.contracts;

/**
 * One way in which a JSON text breaks its contract.
 *
 * @param at a JSON pointer to the place; empty for the whole
 * @param sentence what is wrong there
 */
public record ContractProblem(String at, String sentence) {

    @Override
    public String toString() {
        return (at.isEmpty() ? "(whole)" : at) + ": " + sentence;
    }
}
