package workbook.grader.sandbox;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jacoco.agent.rt.RT;

/** JaCoCo's agent in a worker, which tells what its suites ran and writes no file itself. */
final class CoverageAgent {

    /** How the option begins that names the agent's jar, up to the next {@code =}. */
    static final String AGENT = "-javaagent:";
    private static final String ASKED_FOR = "workbook.coverage";

    private CoverageAgent() {
    }

    /** Options for a JVM that is to look. */
    static List<String> options() {
        return List.of("-D" + ASKED_FOR + "=true", AGENT + jar() + "=output=none"
            + ",includes=workbook.*,excludes=workbook.grader.*");
    }

    /** What ran in this JVM, if it was started to look, as JaCoCo writes it. */
    static Optional<byte[]> ran() {
        return Boolean.getBoolean(ASKED_FOR) ? Optional.of(Dump.now()) : Optional.empty();
    }

    /** Apart, so that a worker without JaCoCo never looks for it. */
    private static final class Dump {

        static byte[] now() {
            return RT.getAgent().getExecutionData(true);
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
