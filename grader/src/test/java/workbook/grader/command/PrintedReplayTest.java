package workbook.grader.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static workbook.grader.command.Ran.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import workbook.grader.loop.Item;
import workbook.grader.loop.Places;
import workbook.grader.loop.Shelf;
import workbook.grader.source.TextFiles;

/**
 * The line {@code again: ./workbook replay ...} works as it was printed, whether {@code ./workbook
 * run} or {@code mvn test} printed it: tried in some exercises. In all of them the name that it
 * prints leads to one scenario.
 */
@ExtendWith(RootProperty.class)
class PrintedReplayTest {

    private static final Path WORKBOOK = Path.of("").toAbsolutePath().getParent();
    private static final Pattern AGAIN =
        Pattern.compile("again: \\./workbook (replay (\\S+) (\\S+) \"([^\"]*)\")");

    private static final Pattern DECLARED =
        Pattern.compile("\\b(?:class|record|enum|interface) (\\w+)");
    private static final Pattern SCENARIO =
        Pattern.compile("\\bclass (\\w+)[^{;]* implements [^{;]*\\bScenario\\b");
    private static final Pattern EXTENDS = Pattern.compile("\\bclass (\\w+) extends (\\w+)");

    /** Of some exercises a chaff that a scenario is the first to catch. */
    private static final Map<String, String> CHAFFS = Map.of(
        "2.3", "sum-without-lock",
        "2.6", "looks-without-the-lock",
        "2.7", "polls-without-locks",
        "2.21", "looks-and-then-joins",
        "2.24", "closed-without-lock",
        "3.7", "set-for-compare-and-set",
        "4.11", "no-lock-at-all");

    private final Shelf shelf = Shelf.of(WORKBOOK);

    @TempDir
    private Path folder;

    @Test
    void theNameOfAScenarioIsNoOtherClassesName() {
        int tried = 0;
        for (Item item : shelf.items()) {
            String suites = TextFiles.in(WORKBOOK.resolve(item.phase().directory())
                    .resolve("src/hidden-test/java").resolve(item.folder())).stream()
                .map(TextFiles::read).collect(Collectors.joining());
            List<String> scenarios = scenarios(suites);
            assertThat(names(DECLARED, suites)).as(item.label())
                .filteredOn(scenarios::contains).doesNotHaveDuplicates();
            tried += scenarios.size();
        }
        assertThat(tried).isGreaterThan(100);
    }

    /** Those that say so, and those that extend one of them. */
    private static List<String> scenarios(String suites) {
        List<String> found = new ArrayList<>(names(SCENARIO, suites));
        EXTENDS.matcher(suites).results().filter(each -> found.contains(each.group(2)))
            .forEach(each -> found.add(each.group(1)));
        return found;
    }

    private static List<String> names(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    @TestFactory
    Stream<DynamicTest> theLineWorksAsItWasPrinted() {
        return shelf.items().stream().filter(item -> CHAFFS.containsKey(item.id()))
            .map(item -> dynamicTest(item.label(), () -> tryOut(item)));
    }

    private void tryOut(Item item) throws Exception {
        Path root = folder.resolve(item.name());
        copy(item, root);
        RootProperty.set(root);
        assertReplays(item, run("run", item.id()).text());
        assertReplays(item, PhaseGradeTest.board(item.phase().directory()));
    }

    private static void assertReplays(Item item, String printed) {
        Matcher line = AGAIN.matcher(printed);
        assertThat(line.find()).as(printed).isTrue();
        assertThat(line.group(2)).isEqualTo(item.id());
        Ran ran = run("replay", line.group(2), line.group(3), line.group(4));
        assertThat(ran.code()).as(ran.text()).isEqualTo(1);
        assertThat(ran.text().lines().map(String::strip).filter(text -> text.length() > 30))
            .as("the same finding").anyMatch(printed::contains);
    }

    /** A checkout of this exercise, with the chaff in it, and of what it needs, solved. */
    private void copy(Item item, Path root) throws IOException {
        Places places = new Places(WORKBOOK);
        for (Item each : withImported(places, item)) {
            String phase = each.phase().directory();
            for (String kind : List.of("src/test/java", "src/test/resources",
                    "src/hidden-test/java", "src/hidden-test/resources")) {
                copyBelow(WORKBOOK.resolve(phase).resolve(kind).resolve(each.folder()),
                    root.resolve(phase).resolve(kind).resolve(each.folder()));
            }
            Path sources = root.resolve(phase).resolve("src/main/java").resolve(each.folder());
            copyBelow(places.exercise(each), sources);
            copyBelow(places.reference(each), sources);
        }
        spoil(item, root.resolve(item.phase().directory()).resolve("src/main/java")
            .resolve(item.folder()));
    }

    private Set<Item> withImported(Places places, Item item) {
        Set<Item> all = new LinkedHashSet<>();
        Deque<Item> left = new ArrayDeque<>(List.of(item));
        while (!left.isEmpty()) {
            Item next = left.remove();
            if (all.add(next)) {
                Path tests = WORKBOOK.resolve(next.phase().directory());
                String text = Stream.of(places.reference(next),
                        tests.resolve("src/test/java").resolve(next.folder()),
                        tests.resolve("src/hidden-test/java").resolve(next.folder()))
                    .flatMap(folder -> TextFiles.in(folder).stream())
                    .map(TextFiles::read).collect(Collectors.joining());
                shelf.items().stream()
                    .filter(other -> text.contains("import " + other.packageName() + ".")
                        || text.contains("import static " + other.packageName() + "."))
                    .forEach(left::add);
            }
        }
        return all;
    }

    private static void copyBelow(Path from, Path to) throws IOException {
        for (Path file : TextFiles.below(from)) {
            Path copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.write(copy, Files.readAllBytes(file));
        }
    }

    private static void spoil(Item item, Path sources) throws IOException {
        Path yaml = WORKBOOK.resolve("solutions/src/chaffs").resolve(item.folder() + ".yaml");
        for (JsonNode chaff : new YAMLMapper().readTree(Files.readString(yaml))) {
            if (chaff.get("name").asText().equals(CHAFFS.get(item.id()))) {
                Path file = sources.resolve(chaff.get("file").asText());
                String words = Arrays.stream(chaff.get("replace").asText().strip().split("\\s+"))
                    .map(Pattern::quote).collect(Collectors.joining("\\s+"));
                Matcher place = Pattern.compile(words).matcher(Files.readString(file));
                assertThat(place.find()).as("the text of the chaff in " + file).isTrue();
                Files.writeString(file, place.replaceFirst(
                    Matcher.quoteReplacement(chaff.get("with").asText())));
                return;
            }
        }
        throw new AssertionError("no chaff " + CHAFFS.get(item.id()) + " in " + yaml);
    }
}
