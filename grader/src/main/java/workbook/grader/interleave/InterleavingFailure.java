package workbook.grader.interleave;

import java.io.Serial;
import java.util.List;

/** A schedule under which the scenario fails. */
public final class InterleavingFailure extends AssertionError {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<String> lines;
    private final String schedule;
    private final String sentence;
    private final Failure.Kind kind;
    private final String scenario;
    private final long tried;

    InterleavingFailure(Class<? extends Scenario> scenario, Report report) {
        super(report.text(), report.cause());
        this.lines = report.lines();
        this.schedule = report.schedule();
        this.sentence = report.sentence();
        this.kind = report.kind();
        this.scenario = scenario.getSimpleName();
        this.tried = report.tried();
    }

    /** How many schedules were tried, this one included. */
    public long tried() {
        return tried;
    }

    Failure.Kind kind() {
        return kind;
    }

    /** What went wrong, in one plain sentence. */
    public String sentence() {
        return sentence;
    }

    /** The sentence, and then what each thread did: as wide as {@code COLUMNS}, or 100, allows. */
    public List<String> lines() {
        return lines;
    }

    /** The simple name of the scenario. */
    public String scenario() {
        return scenario;
    }

    /** For {@link Interleave#replay}. */
    public String schedule() {
        return schedule;
    }
}
