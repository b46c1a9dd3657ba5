package workbook.grader.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code ./workbook} with a JDK, a Maven and a wrapper that only write down calls. */
@DisabledOnOs(OS.WINDOWS)
class ScriptTest {

    private static final Path SCRIPT = Path.of("..", "workbook").toAbsolutePath().normalize();
    /** Makes what the real one makes; a folder {@code hold} keeps it from its end. */
    private static final String BUILD = """
        echo "$(basename "$0") $*" >>"$CALLS"
        case $* in
            *--version*) exit 0 ;;
        esac
        while [ -e hold ]; do sleep 0.1; done
        mkdir -p grader/target/lib && echo jar >grader/target/workbook.jar
        """;
    private static final String FAILS = """
        echo "$(basename "$0") $*" >>"$CALLS"
        echo "no network" >&2
        exit 1
        """;

    @TempDir
    private Path folder;
    private Path root;
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void write() throws IOException {
        Path real = folder.toRealPath();
        root = real.resolve("the r\u00f6\u00f6t's");
        Files.createDirectories(root.resolve("grader/src/main"));
        Files.writeString(root.resolve("grader/pom.xml"), "<project/>");
        program(root.resolve("workbook"), Files.readString(SCRIPT));
        program(root.resolve("mvnw"), BUILD);
        Path jdk = real.resolve("jdk");
        program(jdk.resolve("bin/javac"), "");
        program(jdk.resolve("bin/java"), """
            for each in "$@"; do
                case $each in
                    -XX:AOTCacheOutput=*) echo cache >"${each#*=}"; echo prepared >>"$CALLS" ;;
                esac
            done
            case $* in
                *prepare*) exit 0 ;;
            esac
            echo "java $* options=${JAVA_TOOL_OPTIONS-none}"
            exit 7
            """);
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
        environment.put("JAVA_HOME", jdk.toString());
        environment.put("CALLS", real.resolve("calls").toString());
        Files.writeString(real.resolve("calls"), "");
    }

    @Test
    void theFirstStartBuildsAndPrepares_thenNothingIsDoneTwice() throws Exception {
        Ran first = run();
        assertThat(first.code()).as("what the command ended with").isEqualTo(7);
        assertThat(first.text()).contains("workbook: building the command\n",
            "workbook: preparing a faster start, once\n", "-Dworkbook.root=" + root,
            "-XX:AOTCache=" + root + "/grader/target/workbook.aot", "list");
        assertThat(run().text()).startsWith("java ");
        assertThat(calls()).containsExactly("mvnw --version", "mvnw --quiet -pl grader package",
            "prepared");
    }

    @Test
    void oneFolderIsOneFolder_howeverItIsReached() throws Exception {
        run();
        Path link = Files.createSymbolicLink(folder.resolve("link"), root);
        assertThat(run(link.resolve("workbook")).text()).startsWith("java ")
            .contains("-Dworkbook.root=" + root + " ");
        Path command = Files.createSymbolicLink(folder.resolve("wb"), link.resolve("workbook"));
        assertThat(run(command).text()).startsWith("java ")
            .contains("-Dworkbook.root=" + root + " ");
        assertThat(calls()).containsOnlyOnce("prepared");
    }

    @Test
    void twoFirstStarts_buildOnce() throws Exception {
        Path hold = Files.createDirectory(root.resolve("hold"));
        try (Child one = start(root.resolve("workbook")); Child two = start(
                root.resolve("workbook"))) {
            String waiting = "another start is building the command; waiting for it";
            Evening.until(() -> (one.printed() + two.printed()).contains(waiting));
            Files.delete(hold);
            assertThat(one.end()).extracting(Ran::code).as("%s", one.printed()).isEqualTo(7);
            assertThat(two.end()).extracting(Ran::code).as("%s", two.printed()).isEqualTo(7);
            assertThat(one.printed() + two.printed())
                .containsOnlyOnce("workbook: building the command").containsOnlyOnce(waiting);
        }
        assertThat(calls()).containsOnlyOnce("mvnw --quiet -pl grader package", "prepared");
        assertThat(root.resolve("grader/target")).isDirectoryNotContaining("glob:**lock*");
    }

    @Test
    void aLockThatIsGivenBackWhileSomebodyLooksAtIt_isTaken() throws Exception {
        refuseLocks("[ -e refused ] || { : >refused; exit 1; }");
        assertThat(run().code()).isEqualTo(7);
        assertThat(calls()).containsOnlyOnce("mvnw --quiet -pl grader package");
    }

    @Test
    void aLockThatCanNeverBeMade_ends() throws Exception {
        refuseLocks("exit 1");
        assertThat(run()).isEqualTo(new Ran(2,
            "workbook: cannot write to " + root.resolve("grader/target") + "\n"));
        assertThat(calls()).isEmpty();
    }

    @Test
    void aStartThatWasKilledWhileItBuilt_isDoneAgain() throws Exception {
        run();
        Path lock = Files.createDirectory(root.resolve("grader/target/building.lock"));
        Files.writeString(lock.resolve("pid"), "999999999\n");
        assertThat(run().text()).startsWith("workbook: building the command\n");
        assertThat(lock).doesNotExist();
    }

    @Test
    void aBuildThatFails_endsWith2_andLeavesNoHalfOfAJar() throws Exception {
        program(root.resolve("mvnw"), BUILD + "exit 1\n");
        Ran ran = run();
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.text()).contains("the command could not be built");
        assertThat(root.resolve("grader/target/workbook.jar")).doesNotExist();
        assertThat(root.resolve("grader/target/building.lock")).doesNotExist();
    }

    @Test
    void whereTheWrapperCannotFetchMaven_onesOwnBuildsOffline() throws Exception {
        program(root.resolve("mvnw"), FAILS);
        program(folder.resolve("bin/mvn"), BUILD);
        environment.put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        Ran ran = run();
        assertThat(ran.code()).isEqualTo(7);
        assertThat(ran.text()).contains("./mvnw cannot fetch its Maven; trying your own, offline");
        assertThat(calls()).contains("mvn -o --quiet -pl grader package")
            .doesNotContain("mvn --quiet -pl grader package");
    }

    @Test
    void withoutHome_andWithOptionsOfAnotherProgram_itStartsQuietly() throws Exception {
        run();
        environment.put("HOME", "");
        environment.put("JAVA_TOOL_OPTIONS", "-Dfile.encoding=latin1");
        environment.put("CDPATH", folder.toString());
        Ran ran = run();
        assertThat(ran.code()).isEqualTo(7);
        assertThat(ran.text()).startsWith("java ").contains("options=none");
    }

    /** Puts this before what {@code mkdir} does for a lock. */
    private void refuseLocks(String first) throws IOException {
        program(folder.resolve("bin/mkdir"), "case $* in *building.lock) " + first
            + " ;; esac\nPATH=${PATH#*:}\nexec mkdir \"$@\"\n");
        environment.put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
    }

    private Ran run() throws InterruptedException {
        return run(root.resolve("workbook"));
    }

    private Ran run(Path script) throws InterruptedException {
        try (Child child = start(script)) {
            return child.end();
        }
    }

    private Child start(Path script) {
        return Child.start(List.of(script.toString(), "list"), folder, environment);
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(folder.resolve("calls"));
    }

    private static void program(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text.startsWith("#!") ? text : "#!/bin/sh\n" + text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
