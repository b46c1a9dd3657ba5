package workbook.grader.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.jacoco.agent.rt.RT;

/** JaCoCo's agent in a worker: what its suites ran is written to a file after each job. */
final class CoverageAgent {

    private static final String ASKED_FOR = "workbook.coverage";

    private CoverageAgent() {
    }

    /** Options for a JVM that is to write to {@code file}, which may exist. */
    static List<String> options(Path file) {
        return List.of("-D" + ASKED_FOR + "=true", "-javaagent:" + jar() + "=destfile=" + file
            + ",dumponexit=false,includes=workbook.*,excludes=workbook.grader.*");
    }

    /** Writes down what ran in this JVM since the last time, if it was started for that. */
    static void writeDown() {
        if (Boolean.getBoolean(ASKED_FOR)) {
            Dump.now();
        }
    }

    /** Apart, so that a worker without JaCoCo never looks for it. */
    private static final class Dump {

        static void now() {
            try {
                RT.getAgent().dump(true);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write down the coverage", e);
            }
        }
    }

    static Path jar() {
        try {
            return Path.of(RT.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("JaCoCo's agent is no file", e);
        }
    }
}
