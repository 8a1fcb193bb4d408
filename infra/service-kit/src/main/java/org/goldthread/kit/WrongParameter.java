package org.goldthread.kit;

/**
 * A parameter of a list that means nothing, such as a cursor that no list of ours gave. It ends the request as a
 * {@link Refusal.Invalid} does: to go on from the list's start instead would make a program read it for ever.
 */
public final class WrongParameter extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient FieldProblem problem;

    public WrongParameter(String field, String code, String sentence) {
        super(field + ": " + sentence, null, false, false);
        this.problem = new FieldProblem(field, code, sentence);
    }

    public FieldProblem problem() {
        return problem;
    }
}
