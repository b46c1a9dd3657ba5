package workbook.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Starts a JVM, and brings back what it measured. */
final class Jvms {

    /** CPU time, of all threads. */
    static final String CPU = "cpu_ns";
    /** Time that passed. */
    static final String WALL = "wall_ns";

    private Jvms() {
    }

    /**
     * Runs one benchmark with JMH, in one thread.
     *
     * @param method class and method
     * @param parameters name to value
     * @param operations how many operations an invocation is; 0 leaves that to the annotation
     */
    static Map<String, Double> jmh(Settings settings, String method,
            Map<String, String> parameters, int operations) throws RunnerException {
        return jmh(settings, method, parameters, operations, 1);
    }

    /** The same in several threads. */
    static Map<String, Double> jmh(Settings settings, String method,
            Map<String, String> parameters, int operations, int threads) throws RunnerException {
        TimeValue time = TimeValue.milliseconds(settings.millis());
        ChainedOptionsBuilder options = new OptionsBuilder()
            .include("^" + Pattern.quote("workbook.benchmarks." + method) + "$")
            .forks(1).threads(threads)
            .warmupIterations(settings.warmUps()).warmupTime(time)
            .measurementIterations(settings.iterations()).measurementTime(time)
            .jvmArgs(Settings.JMH_FLAGS.toArray(String[]::new))
            .addProfiler(ProcessCpu.class)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT);
        parameters.forEach(options::param);
        if (operations > 0) {
            options.operationsPerInvocation(operations);
        }
        RunResult result = new Runner(options.build()).runSingle();
        return Map.of(
            WALL, nanos(result),
            CPU, result.getSecondaryResults().get(ProcessCpu.LABEL).getScore());
    }

    /** Time for each operation; of a throughput, that of all threads together. */
    private static double nanos(RunResult result) {
        double score = result.getPrimaryResult().getScore();
        return result.getParams().getMode() == Mode.Throughput ? 1 / score : score;
    }

    /** Runs a main class that prints a metric and its value on each line. */
    static Map<String, Double> main(List<String> flags, Class<?> main, String argument)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName(),
            argument));
        Process process = new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String printed =
            new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("failed: " + String.join(" ", command));
        }
        return parse(printed);
    }

    /** JOL may print remarks of its own; a metric is a line of two words. */
    private static Map<String, Double> parse(String printed) {
        Map<String, Double> metrics = new HashMap<>();
        printed.lines().map(line -> line.split(" ")).filter(words -> words.length == 2)
            .forEach(words -> metrics.put(words[0], Double.valueOf(words[1])));
        return metrics;
    }
}
