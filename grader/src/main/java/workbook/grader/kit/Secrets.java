package workbook.grader.kit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import workbook.grader.sharpness.ChaffFile;
import workbook.grader.sharpness.Edit;
import workbook.grader.source.Phase;
import workbook.grader.source.TextFiles;

/**
 * What a checkout knows and a kit must not: lines of the solutions that are not in the stubs, of
 * the variants and of the hidden suites' sources; names of private members; literals. Only what is
 * distinctive counts: a line that stands in the grader, in a stub or in an example as well tells
 * nobody anything. What a chapter says of names, literals, suites and chaffs was said on purpose,
 * and so was a literal that a suite asks for; a line of a solution has no place in a chapter.
 *
 * @param lines without white space, and where each was found
 * @param names of members and types that no stub has
 * @param literals texts and numbers that no stub has
 */
record Secrets(SortedMap<String, String> lines, SortedMap<String, String> names,
        SortedMap<String, String> literals) {

    private static final int LINE = 32;
    private static final Pattern KEY = Pattern.compile("^[\\s-]*\\w+:\\s*");
    private static final Pattern PRIVATE_TYPE =
        Pattern.compile("\\bprivate\\b.*\\b(?:class|interface|enum|record) (\\w+)");
    private static final Pattern PRIVATE_MEMBER =
        Pattern.compile("\\bprivate\\b[^=;({]*\\b(\\w+)\\s*[=;(]");
    private static final Pattern TWO_WORDS =
        Pattern.compile("[a-z][a-z0-9]*[A-Z]\\w*|[A-Z]+[a-z]+[A-Z]\\w*|[A-Z]{3,}_\\w+");
    private static final Pattern LITERAL =
        Pattern.compile("\"((?:[^\"\\\\]|\\\\.){12,})\"|\\b(0[xX][0-9a-fA-F_]{6,})L?\\b");

    /**
     * Reads a checkout.
     *
     * @param stubs texts of all stubs, by their path from the root
     */
    static Secrets of(Path root, SortedMap<Path, String> stubs) {
        Reader reader = new Reader(root);
        stubs.values().forEach(reader::isPublic);
        reader.eachBelow("grader/src/main", (_, text) -> reader.isPublic(text));
        for (Phase phase : Phase.values()) {
            reader.eachBelow(phase.directory() + "/src/test", (_, text) -> reader.isPublic(text));
        }
        for (Phase phase : Phase.values()) {
            reader.eachBelow(phase.directory() + "/src/main", reader::chapter);
            reader.eachBelow(phase.directory() + "/src/hidden-test", (_, text) ->
                reader.askedFor.add(text));
        }
        reader.eachBelow("solutions/src/main", reader::solution);
        reader.eachBelow("solutions/src/wheats", reader::wheat);
        reader.eachBelow("solutions/src/chaffs", reader::edits);
        for (Phase phase : Phase.values()) {
            reader.eachBelow(phase.directory() + "/src/hidden-test/java", reader::suite);
        }
        return new Secrets(reader.lines, reader.names, reader.literals);
    }

    /** A line as it is compared. */
    static String bare(String line) {
        return line.replaceAll("\\s+", "");
    }

    /** Fills the three maps, after it has been told what everybody may see. */
    private static final class Reader {

        private final Path root;
        private final Set<String> publicLines = new HashSet<>();
        private final Set<String> publicWords = new HashSet<>();
        private final List<String> publicTexts = new ArrayList<>();
        private final Set<String> chapterLines = new HashSet<>();
        private final List<String> askedFor = new ArrayList<>();
        private final SortedMap<String, String> lines = new TreeMap<>();
        private final SortedMap<String, String> names = new TreeMap<>();
        private final SortedMap<String, String> literals = new TreeMap<>();

        Reader(Path root) {
            this.root = root;
        }

        void isPublic(String text) {
            text.lines().map(Secrets::bare).forEach(publicLines::add);
            publicWords.addAll(List.of(text.split("\\W+")));
            publicTexts.add(text);
        }

        void chapter(String file, String text) {
            if (file.endsWith(".md")) {
                text.lines().map(Secrets::bare).forEach(chapterLines::add);
                publicWords.addAll(List.of(text.split("\\W+")));
                publicTexts.add(text);
            }
        }

        interface Each {
            void read(String file, String text);
        }

        void eachBelow(String folder, Each each) {
            for (Path file : TextFiles.below(root.resolve(folder))) {
                each.read(Contents.slashed(root.relativize(file)), TextFiles.read(file));
            }
        }

        void solution(String file, String text) {
            lines(file, text);
            text.lines().filter(line -> !publicLines.contains(bare(line))).forEach(line -> {
                Stream.of(PRIVATE_TYPE.matcher(line), PRIVATE_MEMBER.matcher(line))
                    .filter(Matcher::find).limit(1)
                    .map(found -> found.group(1))
                    .filter(name -> TWO_WORDS.matcher(name).matches())
                    .filter(name -> !publicWords.contains(name))
                    .forEach(name -> names.putIfAbsent(name, file));
                literals(file, line);
            });
        }

        private void literals(String file, String line) {
            if (line.strip().matches("(\\*|//|/\\*).*")) {
                return;
            }
            LITERAL.matcher(line).results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .filter(literal -> Stream.concat(publicTexts.stream(), askedFor.stream())
                    .noneMatch(text -> text.contains(literal)))
                .forEach(literal -> literals.putIfAbsent(literal, file));
        }

        void lines(String file, String text) {
            text.lines().map(Secrets::bare)
                .filter(line -> line.length() >= LINE && !publicLines.contains(line))
                .forEach(line -> lines.putIfAbsent(line, file));
        }

        void suite(String file, String text) {
            lines(file, text.lines().filter(line -> !chapterLines.contains(bare(line)))
                .collect(Collectors.joining("\n")));
        }

        void wheat(String file, String text) {
            if (file.endsWith(".yaml")) {
                edits(file, text);
            } else {
                lines(file, text);
            }
        }

        /** Each line of the YAML without its key: sentences, and code of before and after. */
        void edits(String file, String text) {
            suite(file, text.lines().map(line -> KEY.matcher(line).replaceFirst(""))
                .map(line -> line.replaceAll("^\"|\"$", ""))
                .collect(Collectors.joining("\n")));
        }
    }

    /** How many there are of each kind, for the account of a check. */
    Map<String, Integer> counts() {
        return Map.of("lines", lines.size(), "names", names.size(), "literals", literals.size());
    }
}
