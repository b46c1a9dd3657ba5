package workbook.grader.sandbox;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.grader.interleave.Interleave;

/**
 * How a worker process is started.
 *
 * @param java the {@code java} launcher
 * @param options for the JVM
 * @param classPath of the grader, its libraries, and what suites need
 * @param isolation for grades that count; a learner's own worker has none
 * @param coverage where to write what its jobs run, if that is asked for
 */
public record WorkerCommand(Path java, List<String> options, String classPath,
        Optional<Isolation> isolation, Optional<Path> coverage) {

    /** One compiler tier, the serial collector, memory of every kind that ends early. */
    private static final List<String> SHORT_RUNS = List.of(
        "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m", "-Xss1m",
        "-XX:MaxMetaspaceSize=256m", "-XX:MaxDirectMemorySize=64m",
        "-XX:ReservedCodeCacheSize=48m",
        "-XX:-UsePerfData", "-XX:+ExitOnOutOfMemoryError", "-XX:+DisableAttachMechanism",
        "-Dfile.encoding=UTF-8",
        "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8");
    /** There is no home, nor a name of a user, where a worker is isolated. */
    private static final List<String> NOBODYS =
        List.of("-Djava.io.tmpdir=/tmp", "-Duser.home=/tmp", "-Duser.name=worker");
    /** What a worker gets of this process's environment. */
    private static final Set<String> PASSED_ON = Set.of("PATH", "LANG", "LC_ALL", "LC_CTYPE");
    /** How wide schedules are drawn for a learner; grades are the same on any terminal. */
    private static final String COLUMNS = "COLUMNS";
    /** Without these the JDK does not start on Windows. */
    private static final Set<String> WINDOWS = Set.of("SYSTEMROOT", "TEMP", "TMP");
    /** Property of a worker that runs a small suite of the grader's before its first job. */
    static final String WARM_UP = "workbook.warm";

    /** The exit code of a JVM that is out of memory, by the option above. */
    static final int OUT_OF_MEMORY = 3;

    private static final List<String> OPTIONS =
        Stream.concat(Interleave.JVM_OPTIONS.stream(), SHORT_RUNS.stream()).toList();

    /** The JDK that runs this code, with the usual options. */
    public static WorkerCommand here(String classPath) {
        return new WorkerCommand(Path.of(System.getProperty("java.home"), "bin", "java"),
            OPTIONS, classPath, Optional.empty(), Optional.empty());
    }

    /** The same with JaCoCo's agent: what jobs run is added to {@code file}. */
    public WorkerCommand covering(Path file) {
        WorkerCommand looking = with(CoverageAgent.options());
        return new WorkerCommand(
            java, looking.options, classPath, isolation, Optional.of(file));
    }

    /** The same, and its workers prepare themselves while they wait. */
    public WorkerCommand warm() {
        return with("-D" + WARM_UP + "=true");
    }

    /** The same with one more option for the JVM. */
    public WorkerCommand with(String option) {
        return with(List.of(option));
    }

    /**
     * The same for grades that count: its workers are kept apart from the machine, and get
     * exercise, suites and recordings through their socket and not from a folder.
     */
    public WorkerCommand isolated(Isolation kept) {
        return new WorkerCommand(java, options, classPath, Optional.of(kept), coverage);
    }

    private WorkerCommand with(List<String> more) {
        return new WorkerCommand(java,
            Stream.concat(options.stream(), more.stream()).toList(), classPath, isolation,
            coverage);
    }

    /** @param supervisor the address where the worker is awaited */
    ProcessBuilder builder(Path supervisor) {
        List<String> more = isolation.filter(Isolation::isThere).isPresent() ? NOBODYS : List.of();
        List<String> words = words(more, Worker.class,
            isolation.map(kept -> kept.address(supervisor)).orElse(supervisor).toString());
        return prepared(isolation
            .map(kept -> kept.words(this, supervisor, words)).orElse(words));
    }

    /**
     * A process that compiles. It is not isolated: it runs nothing of what it reads.
     *
     * @param more options for the JVM
     */
    ProcessBuilder compiler(List<String> more, String argument) {
        return prepared(words(more, CompilerWorker.class, argument));
    }

    private List<String> words(List<String> more, Class<?> program, String argument) {
        List<String> words = new ArrayList<>();
        words.add(java.toString());
        words.addAll(options);
        words.addAll(more);
        words.add(program.getName());
        words.add(argument);
        return words;
    }

    private ProcessBuilder prepared(List<String> words) {
        ProcessBuilder builder = new ProcessBuilder(words);
        String columns = builder.environment().get(COLUMNS);
        scrub(builder.environment());
        if (isolation.isEmpty() && columns != null) {
            builder.environment().put(COLUMNS, columns);
        }
        builder.environment().put("CLASSPATH", absolute(classPath)); // may be a long line
        return builder;
    }

    /** Neither flags of a shell nor anybody's secrets reach a worker. */
    static void scrub(Map<String, String> environment) {
        environment.keySet().removeIf(name -> !PASSED_ON.contains(name)
            && !(File.separatorChar == '\\' && WINDOWS.contains(name.toUpperCase())));
    }

    private static String absolute(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    }
}
