package workbook.grader.hostile;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import workbook.grader.score.Verdict;

/**
 * What a case deserves: its file {@code expect.yaml}, see the README of the cases.
 *
 * @param does in a sentence
 * @param through {@code worker} or {@code bench}
 * @param exercise for {@code bench}, its id; for {@code worker}, the folder of the small exercise
 * @param gap whether this is not kept out: what is expected is what happens
 * @param links for {@code bench}: files that become links, to a path from the root of the checkout
 * @param hangs how many tests are known to hang: the case's own are given up sooner
 * @param verdict absent if any will do
 * @param points as the scorecard has them
 * @param says what the account contains
 * @param saysNot what it does not contain
 * @param leavesNoProcess no process has this in its command line afterwards
 * @param leavesFile for a gap: this file is in the temporary folder afterwards; the test deletes it
 * @param neighbour what the right answer earns behind it, by the same supervisor
 * @param isolatedSays what the account contains in a worker that is isolated, as for grades that
 *     count; asked where the machine offers that
 */
record Expect(String does, String through, String exercise, boolean gap,
        Map<String, String> links, int hangs, Optional<Verdict> verdict, Optional<String> points,
        List<String> says, List<String> saysNot, Optional<String> leavesNoProcess,
        Optional<String> leavesFile, Optional<String> neighbour, Optional<String> isolatedSays) {

    private static final YAMLMapper YAML = new YAMLMapper();
    /** The seconds that processes of cases sleep, which they are known by. */
    private static final Pattern SLEEP = Pattern.compile("\\b9876\\d\\b");

    /** The file as it stands; what is absent is null. */
    private record Raw(String does, String through, String exercise, boolean gap,
            Map<String, String> links, int hangs, Verdict verdict, String points,
            List<String> says, List<String> saysNot, String leavesNoProcess, String leavesFile,
            String neighbour, String isolatedSays) {
    }

    static Expect read(Path folder) {
        try {
            Raw raw = YAML.readValue(folder.resolve("expect.yaml").toFile(), Raw.class);
            return new Expect(raw.does, raw.through, raw.exercise == null ? "small" : raw.exercise,
                raw.gap, raw.links == null ? Map.of() : raw.links, raw.hangs,
                Optional.ofNullable(raw.verdict), Optional.ofNullable(raw.points),
                raw.says == null ? List.of() : raw.says,
                raw.saysNot == null ? List.of() : raw.saysNot,
                Optional.ofNullable(raw.leavesNoProcess).map(Expect::own),
                Optional.ofNullable(raw.leavesFile),
                Optional.ofNullable(raw.neighbour), Optional.ofNullable(raw.isolatedSays));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder + "/expect.yaml", e);
        }
    }

    /** A text of a case whose processes are not those of the same case in another JVM. */
    static String own(String text) {
        return SLEEP.matcher(text).replaceAll(sleep ->
            "%s%010d".formatted(sleep.group(), ProcessHandle.current().pid()));
    }
}
