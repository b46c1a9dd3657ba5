package workbook.grader.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import workbook.grader.interleave.Interleave;

/**
 * How a worker process is started.
 *
 * @param java the {@code java} launcher
 * @param options for the JVM
 * @param classPath of the grader, its libraries, and what suites need
 */
public record WorkerCommand(Path java, List<String> options, String classPath) {

    /** One compiler tier, the serial collector, a heap that ends early. */
    private static final List<String> SHORT_RUNS = List.of(
        "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m",
        "-XX:-UsePerfData", "-XX:+ExitOnOutOfMemoryError", "-XX:+DisableAttachMechanism",
        "-Dfile.encoding=UTF-8",
        "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8");
    /** Property of a worker that runs a small suite of the grader's before its first job. */
    static final String WARM_UP = "workbook.warm";

    private static final List<String> OPTIONS =
        Stream.concat(Interleave.JVM_OPTIONS.stream(), SHORT_RUNS.stream()).toList();

    /** The JDK that runs this code, with the usual options. */
    public static WorkerCommand here(String classPath) {
        return new WorkerCommand(
            Path.of(System.getProperty("java.home"), "bin", "java"), OPTIONS, classPath);
    }

    /** The same with JaCoCo's agent: what jobs run is added to {@code file}. */
    public WorkerCommand covering(Path file) {
        return new WorkerCommand(java,
            Stream.concat(options.stream(), CoverageAgent.options(file).stream()).toList(),
            classPath);
    }

    /** The same, and its workers prepare themselves while they wait. */
    public WorkerCommand warm() {
        return with("-D" + WARM_UP + "=true");
    }

    /** The same with one more option for the JVM. */
    public WorkerCommand with(String option) {
        return new WorkerCommand(
            java, Stream.concat(options.stream(), Stream.of(option)).toList(), classPath);
    }

    /** @param supervisor the address where the worker is awaited */
    ProcessBuilder builder(Path supervisor) {
        List<String> words = new ArrayList<>();
        words.add(java.toString());
        words.addAll(options);
        words.add(Worker.class.getName());
        words.add(supervisor.toString());
        ProcessBuilder builder = new ProcessBuilder(words);
        // Neither the flags of a learner's shell nor a long command line get in the way.
        builder.environment().keySet()
            .removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        builder.environment().put("CLASSPATH", classPath);
        return builder;
    }
}
