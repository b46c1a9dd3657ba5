package workbook.grader.sandbox;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import workbook.grader.score.Finding;
import workbook.grader.score.TestResult;

/** What a worker says, one JSON line each. One that lacks a part cannot be made. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Event.Ready.class, name = "ready"),
    @JsonSubTypes.Type(value = Event.Started.class, name = "started"),
    @JsonSubTypes.Type(value = Event.Finished.class, name = "finished"),
    @JsonSubTypes.Type(value = Event.LeftRunning.class, name = "left running"),
    @JsonSubTypes.Type(value = Event.Exiting.class, name = "exiting"),
    @JsonSubTypes.Type(value = Event.Ran.class, name = "ran"),
    @JsonSubTypes.Type(value = Event.Done.class, name = "done")})
sealed interface Event {

    /** The worker has its job, and code under test can run from now on. */
    record Ready() implements Event {
    }

    /** A test begins. */
    record Started(String test) implements Event {

        public Started {
            requireNonNull(test, "test");
        }
    }

    /** A test has its verdict. */
    record Finished(TestResult result) implements Event {

        public Finished {
            requireNonNull(result, "result");
            requireNonNull(result.test(), "test");
            requireNonNull(result.verdict(), "verdict");
            requireNonNull(result.finding(), "finding");
        }
    }

    /** Threads of the test before go on; this worker is of no further use. */
    record LeftRunning() implements Event {
    }

    /**
     * Somebody called {@code System.exit}, or threw an {@code OutOfMemoryError}; the process ends
     * after this.
     */
    record Exiting(Finding finding) implements Event {

        public Exiting {
            requireNonNull(finding, "finding");
        }
    }

    /** What the suites ran, as JaCoCo writes it. */
    record Ran(byte[] coverage) implements Event {

        public Ran {
            requireNonNull(coverage, "coverage");
        }
    }

    /** The job is done. */
    record Done() implements Event {
    }
}
