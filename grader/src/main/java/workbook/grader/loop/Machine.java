package workbook.grader.loop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import workbook.grader.sandbox.Supervisor;
import workbook.grader.sandbox.WorkerCommand;
import workbook.grader.source.TextFiles;
import workbook.grader.suite.TestListener;
import workbook.grader.update.GitHealth;

/**
 * Examines the machine that the workbook is to run on.
 *
 * @param places of the checkout
 * @param shelf its exercises
 */
public record Machine(Places places, Shelf shelf) {

    private static final long DISK_NEEDED = 500L << 20;
    private static final long PATIENCE_SECONDS = 20;

    /** One thing that was looked at. @param remedy what to do if it is not good */
    public record Finding(boolean good, String what, String seen, String remedy) {

        /** As a line, and one more for the remedy. */
        public String text() {
            return "  %s %-12s %s".formatted(good ? "ok " : "BAD", what, seen)
                + (good ? "" : "\n      " + " ".repeat(12) + " -> " + remedy);
        }
    }

    /** Looks at everything; takes a second or two. */
    public List<Finding> examine(WorkerCommand workers) throws InterruptedException {
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding(Runtime.version().feature() == 25, "JDK",
            Runtime.version() + " in " + System.getProperty("java.home"),
            "install a JDK 25 (https://adoptium.net) and set JAVA_HOME to it"));
        findings.add(new Finding(ToolProvider.getSystemJavaCompiler() != null, "compiler",
            ToolProvider.getSystemJavaCompiler() != null ? "there" : "missing",
            "this is a runtime without a compiler: install a full JDK 25"));
        findings.add(maven());
        findings.add(disk());
        findings.add(encoding());
        findings.add(writing(places.root(), "checkout"));
        findings.add(writing(Path.of(System.getProperty("java.io.tmpdir")), "temporary"));
        findings.add(state());
        findings.add(git());
        findings.add(worker(workers));
        return findings;
    }

    private Finding maven() throws InterruptedException {
        String remedy = "install Maven 3.8.7 or newer, or use ./mvnw, which brings its own";
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        try {
            Process process = new ProcessBuilder(windows ? "mvn.cmd" : "mvn", "--version")
                .redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(),
                Charset.defaultCharset());
            process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            String version = said.lines().filter(line -> line.contains("Apache Maven"))
                .findFirst().orElse("mvn says: " + said.lines().findFirst().orElse("nothing"));
            return new Finding(version.contains("Apache Maven"), "Maven",
                version.replaceAll("\033\\[[0-9;]*m", ""), remedy);
        } catch (IOException e) {
            boolean wrapper = Files.exists(places.root().resolve("mvnw"));
            return new Finding(wrapper, "Maven", wrapper
                ? "mvn is not on the path; ./mvnw is here" : "not found", remedy);
        }
    }

    private Finding disk() {
        try {
            long free = Files.getFileStore(places.root()).getUsableSpace();
            return new Finding(free >= DISK_NEEDED, "disk", (free >> 20) + " MB free",
                "free " + (DISK_NEEDED >> 20) + " MB where the checkout is");
        } catch (IOException e) {
            return new Finding(false, "disk", TextFiles.why(e), "is the disk there?");
        }
    }

    private static Finding encoding() {
        Charset files = Charset.defaultCharset();
        String terminal = System.getProperty("stdout.encoding", "not a terminal");
        return new Finding(files.equals(StandardCharsets.UTF_8), "encoding",
            "files " + files + ", terminal " + terminal,
            "start Java without -Dfile.encoding, or with -Dfile.encoding=UTF-8");
    }

    private static Finding writing(Path folder, String what) {
        try {
            Path file = Files.createTempFile(folder, ".workbook", ".tmp");
            Files.delete(file);
            return new Finding(true, what, "can be written: " + folder, "");
        } catch (IOException e) {
            return new Finding(false, what, "cannot be written: " + TextFiles.why(e),
                "give yourself write access to " + folder);
        }
    }

    private Finding state() {
        Progress progress = Progress.read(places.progress());
        boolean good = progress.warnings().isEmpty();
        return new Finding(good, "state file", good ? Files.exists(places.progress())
            ? places.shown(places.progress()) : "not there yet"
            : String.join("; ", progress.warnings()), "mend or delete the line in "
            + places.shown(places.progress()));
    }

    private Finding git() {
        GitHealth git = GitHealth.of(places.root());
        List<String> said = git.said().lines().map(String::strip)
            .filter(line -> !line.isEmpty()).toList();
        return new Finding(git.good(), "git", said.getFirst(), said.size() == 1
            ? "./workbook update needs it; everything else works without"
            : String.join(" ", said.subList(1, said.size())));
    }

    /** Checks the first exercise, whatever its verdict is. */
    private Finding worker(WorkerCommand workers) throws InterruptedException {
        String remedy = "run mvn -q -pl grader clean package, then this again";
        try (Bench bench = new Bench(places, shelf, new Supervisor(workers))) {
            Item first = shelf.items().getFirst();
            Checked checked = bench.check(first, TestListener.NONE);
            return new Finding(true, "a check", first.label() + " is "
                + checked.score().verdict().words() + ", known after " + checked.millis() + " ms",
                "");
        } catch (UncheckedIOException e) {
            return new Finding(false, "a check",
                e.getMessage() + ": " + TextFiles.why(e.getCause()), "mend that first");
        } catch (RuntimeException e) {
            return new Finding(false, "a check", String.valueOf(e.getMessage()), remedy);
        }
    }
}
