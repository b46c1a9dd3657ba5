package workbook.grader.sandbox;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import workbook.grader.score.Finding;
import workbook.grader.score.TestResult;

/** What a worker says, one JSON line each. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Event.Started.class, name = "started"),
    @JsonSubTypes.Type(value = Event.Finished.class, name = "finished"),
    @JsonSubTypes.Type(value = Event.Exiting.class, name = "exiting"),
    @JsonSubTypes.Type(value = Event.Done.class, name = "done")})
sealed interface Event {

    /** The token of the job that this belongs to. */
    String token();

    /** A test begins. */
    record Started(String token, String test) implements Event {
    }

    /** A test has its verdict. */
    record Finished(String token, TestResult result) implements Event {
    }

    /** Somebody called {@code System.exit}; the process ends after this. */
    record Exiting(String token, Finding finding) implements Event {
    }

    /** The job is done and the worker waits for the next one. */
    record Done(String token) implements Event {
    }
}
