package workbook.grader.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import workbook.grader.loop.Item;
import workbook.grader.loop.Places;
import workbook.grader.source.Phase;
import workbook.grader.source.TextFiles;

/**
 * Every file of a kit but the suites. What is copied is listed here, so that a file which somebody
 * puts into the checkout tomorrow is not in a kit until it is named.
 */
final class Contents {

    private static final List<String> COPIED = List.of("LICENSE", ".editorconfig", ".gitignore",
        ".gitattributes", "workbook", "workbook.cmd", "mvnw", "mvnw.cmd", "grader/pom.xml",
        ".devcontainer/devcontainer.json", "docs/interleavings.md",
        "docs/numbers/interleavings.md");
    private static final List<String> FOLDERS = List.of(".mvn", "grader/src/main");
    private static final String COSTS = "docs/numbers/costs.csv";
    private static final String ROW = "| %s | [%s](%s) | %s | %d | %d |\n";

    private final Path root;
    private final Path kit;
    private final Selection selection;

    Contents(Path root, Path kit, Selection selection) {
        this.root = root;
        this.kit = kit;
        this.selection = selection;
    }

    /**
     * Writes them.
     *
     * @param stubs texts of all stubs, by their path from the root
     */
    void write(SortedMap<Path, String> stubs) {
        COPIED.forEach(this::copy);
        FOLDERS.stream().flatMap(folder -> TextFiles.below(root.resolve(folder)).stream())
            .forEach(file -> copy(slashed(root.relativize(file))));
        phases().forEach(phase -> copy(phase.directory() + "/pom.xml"));
        selection.items().forEach(item -> exercise(item, stubs));
        write("pom.xml", pom(text("pom.xml")));
        write("AGENTS.md", agents(text("AGENTS.md")));
        write(COSTS, costs(text(COSTS)));
        write("README.md", readme());
        write(Places.KIT, "# What is in this kit of Under the Hood. It is read, never edited.\n"
            + "exercises=" + selection.items().stream().map(Item::id)
                .collect(Collectors.joining(" ")) + "\npoints=" + selection.points() + "\n");
    }

    private void exercise(Item item, SortedMap<Path, String> stubs) {
        Path phase = Path.of(item.phase().directory());
        Path main = phase.resolve("src/main/java").resolve(item.folder());
        stubs.forEach((file, text) -> {
            if (file.getParent().equals(main)) {
                write(slashed(file), text);
            }
        });
        copy(slashed(main.resolve("README.md")));
        TextFiles.in(root.resolve(phase).resolve("src/test/java").resolve(item.folder()))
            .forEach(file -> copy(slashed(root.relativize(file))));
    }

    /** The phases that an exercise of the kit belongs to. */
    private Set<Phase> phases() {
        return selection.items().stream().map(Item::phase)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Without the modules that are not there; a module with compiled suites is a phase. */
    private String pom(String pom) {
        if (pom.isEmpty()) {
            return pom;
        }
        Set<String> there = phases().stream().map(Phase::directory).collect(Collectors.toSet());
        String cut = pom
            .replaceAll("(?s)\\n *<!-- Measuring[^>]*-->\\s*<profile>\\s*<id>benchmarks</id>"
                + ".*?</profile>", "")
            .replace("<module>solutions</module>", "")
            .replace("src/hidden-test</exists>", Places.SUITES + "</exists>")
            .replaceAll("<phases>.*?</phases>", "<phases>" + there.stream().sorted()
                .collect(Collectors.joining(" ")) + "</phases>");
        for (Phase phase : Phase.values()) {
            if (!there.contains(phase.directory())) {
                cut = cut.replace("<module>" + phase.directory() + "</module>", "");
            }
        }
        return cut.replaceAll("(?m)^ +\\n", "");
    }

    /** Rules for assistants, with what there is in a kit. */
    private static String agents(String text) {
        return text
            .replaceAll("(?m)^- `solutions/`.*\\n", "")
            .replaceAll("(?m)^- `phase\\*/src/hidden-test/`.*\\n",
                "- `phase*/" + Places.SUITES + "/`: the hidden suites, as compiled classes\n")
            .replaceAll("(?s)\\n\\*\\*Maintainers\\*\\*.*", "");
    }

    private String costs(String csv) {
        return csv.lines()
            .filter(line -> line.startsWith("test,") || selection.items().stream()
                .anyMatch(item -> line.startsWith(item.packageName() + ".")))
            .map(line -> line + "\n")
            .collect(Collectors.joining());
    }

    private String readme() {
        List<Item> items = selection.items();
        String rows = items.stream()
            .map(item -> ROW.formatted(item.id(), item.name(),
                item.phase().directory() + "/src/main/java/" + item.folder(), item.title(),
                item.points(), item.minutes()))
            .collect(Collectors.joining());
        Item first = items.getFirst();
        return resource("README.md")
            .replace("{{rows}}\n", rows)
            .replace("{{exercises}}", items.size() + (items.size() == 1 ? " exercise"
                : " exercises"))
            .replace("{{points}}", String.valueOf(selection.points()))
            .replace("{{id}}", first.id())
            .replace("{{title}}", first.title())
            .replace("{{phase}}", first.phase().directory())
            .replace("{{folder}}", first.phase().directory() + "/src/main/java/" + first.folder());
    }

    private static String resource(String name) {
        try (InputStream in = Contents.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the grader's own " + name + " cannot be read", e);
        }
    }

    /** The text of a file of the checkout; empty if there is no such file. */
    private String text(String name) {
        Path file = root.resolve(name);
        return Files.exists(file) ? TextFiles.read(file) : "";
    }

    private void copy(String name) {
        Path from = root.resolve(name);
        if (!Files.exists(from)) {
            return;
        }
        try {
            Path to = kit.resolve(name);
            Files.createDirectories(to.getParent());
            Files.copy(from, to);
            if (Files.isExecutable(from)) {
                to.toFile().setExecutable(true, false);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy " + from + " into the kit", e);
        }
    }

    private void write(String name, String text) {
        if (text.isEmpty()) {
            return;
        }
        try {
            Path file = kit.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + name + " into the kit", e);
        }
    }

    static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }
}
