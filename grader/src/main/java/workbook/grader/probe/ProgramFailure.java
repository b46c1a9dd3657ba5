package workbook.grader.probe;

import java.io.Serial;

/** What a step of a {@link Program} threw, the cause, with the program up to that step. */
public final class ProgramFailure extends AssertionError {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String program;

    /** @param program as one would write it, the failing step last */
    public ProgramFailure(String program, Throwable cause) {
        super(program + ": " + cause.getMessage(), cause);
        this.program = program;
    }

    /** The program, the failing step last. */
    public String program() {
        return program;
    }
}
