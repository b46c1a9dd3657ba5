package workbook.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.source.Lookup;
import workbook.grader.source.SourceCompiler.Broken;
import workbook.grader.source.SourceCompiler.Compiled;
import workbook.grader.source.SourceCompiler.Result;

/** Whose fault it is that nothing was compiled: the sources', or that of what compiles them. */
class NoCompilerTest {

    private static final Map<String, String> HONEST =
        Map.of("p/Honest.java", "package p; class Honest { }");
    private static final WorkerCommand COMMAND =
        WorkerCommand.here(System.getProperty("java.class.path"));

    @TempDir
    private Path folder;

    @Test
    void aProcessThatCannotBeStarted_isNobodysMistake() {
        assertThatThrownBy(() -> compile(new WorkerCommand(
            folder.resolve("java"), List.of(), "", Optional.empty(), Optional.empty())))
            .isInstanceOf(NoCompiler.class)
            .hasMessageContaining("cannot start javac").hasMessageContaining("java");
        assertThatThrownBy(() -> compile(COMMAND.with("-XX:NoSuchOption")))
            .isInstanceOf(NoCompiler.class).hasMessageContaining("ended with code 1");
        assertThatThrownBy(() -> compile(new WorkerCommand(
            COMMAND.java(), COMMAND.options(), folder.toString(), Optional.empty(),
            Optional.empty())))
            .isInstanceOf(NoCompiler.class).hasMessageContaining("ended with code 1");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aProcessThatIsKilledWhileItWorks_isNobodysMistake() throws IOException {
        assertThatThrownBy(() -> compile(script("greet; kill -9 $$")))
            .isInstanceOf(NoCompiler.class).hasMessageContaining("exit code 137");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatEndsOrBabblesOverSources_doesSoForThem() throws IOException {
        assertThat(said(script("greet; exit 134"))).contains("its process ended with code 134");
        assertThat(said(script("greet; exit 3"))).contains("it ran out of memory");
        assertThat(said(script("greet; yes"))).contains("it had too much to say");
        assertThat(said(script("greet; printf '\\0\\0\\0\\1x'; cat")))
            .contains("it had too much to say");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theEnvironmentOfTheGrader_isNotHandedOn() throws IOException {
        said(script("env > \"$0.env\"; greet; exit 134"));
        assertThat(Files.readAllLines(folder.resolve("java.env")))
            .anyMatch(line -> line.startsWith("CLASSPATH="))
            .allMatch(line -> line.matches(
                "(CLASSPATH|PATH|LANG|LC_ALL|PWD|SHLVL|OLDPWD|_)=.*"));
    }

    @Test
    void anInterrupt_endsTheCompilation() {
        try (CompilerProcesses compilers = new CompilerProcesses(COMMAND)) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() ->
                compilers.compile(Lookup.in(""), HONEST, folder.resolve("classes")))
                .isInstanceOf(CancellationException.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(compilers.compile(Lookup.in(""), HONEST, folder.resolve("classes")))
                .isInstanceOf(Compiled.class);
        }
    }

    @Test
    void aProcessEndsWithItsOwner_whateverItIsAt() throws Exception {
        String slow = "package p; class A { Object o = " + "java.util.List.of(1L, 'c', ".repeat(90)
            + "1" + ")".repeat(90) + "; }";
        Process process = COMMAND.compiler(List.of(), "PT600S").start();
        Frames.read(process.getInputStream());
        Frames.write(process.getOutputStream(), Frames.bytes(new Frames.Request(
            Lookup.in(""), new TreeMap<>(Map.of("p/A.java", slow)))));
        process.getOutputStream().close();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    private String said(WorkerCommand command) {
        return ((Broken) compile(command)).problems().getFirst().toString();
    }

    private Result compile(WorkerCommand command) {
        try (CompilerProcesses compilers =
                new CompilerProcesses(command, Duration.ofSeconds(20))) {
            return compilers.compile(Lookup.in(""), HONEST, folder.resolve("classes"));
        }
    }

    /** Something in the place of {@code java}; it reads what it is told and is not interested. */
    private WorkerCommand script(String commands) throws IOException {
        Path file = Files.writeString(folder.resolve("java"), """
            #!/bin/sh
            greet() {
                printf '\\0\\0\\0\\1\\0'
            }
            %s
            """.formatted(commands));
        file.toFile().setExecutable(true);
        return new WorkerCommand(file, List.of(), "", Optional.empty(), Optional.empty());
    }
}
