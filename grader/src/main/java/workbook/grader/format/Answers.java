package workbook.grader.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The answers to what a chapter asks under <i>Predict</i> and <i>Questions</i>: a Markdown file
 * with the chapter's title and these two sections, each with an answer for every question. Where an
 * answer can be checked by running, it is: a line {@code <!-- run -->}, a block of Java, and a
 * block of what that prints.
 *
 * @param chapter the text of the chapter
 * @param answers the text of the answers
 */
public record Answers(String chapter, String answers) {

    /** The sections of a chapter that ask. */
    public static final List<String> SECTIONS = List.of("Predict", "Questions");

    private static final Pattern MARKER = Pattern.compile(" *<!-- run -->");

    /**
     * Statements that an answer has run.
     *
     * @param line of their marker, from 1
     * @param code the body of a method
     * @param output what it prints, each line with its end
     */
    public record Program(int line, String code, String output) {
    }

    /**
     * A question with its answer.
     *
     * @param section that asks it
     * @param number from 1
     */
    public record Pair(String section, int number, String question, String answer) {
    }

    /** What is wrong with how the file is built; empty if nothing is. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        String title = chapter.lines().findFirst().orElse("");
        if (!answers.lines().findFirst().orElse("").equals(title)) {
            problems.add("the first line is \"" + title + "\", as in the chapter");
        }
        List<String> sections = answers.lines().filter(line -> line.startsWith("## "))
            .map(line -> line.substring(3).strip()).toList();
        if (!sections.equals(SECTIONS)) {
            problems.add("its sections are " + SECTIONS + ", but here they are " + sections);
        }
        for (String section : SECTIONS) {
            numbered("the chapter", ChapterSections.text(chapter, section), section, problems);
            numbered("the answers", ChapterSections.text(answers, section), section, problems);
            int asked = NumberedItems.of(ChapterSections.text(chapter, section)).size();
            int answered = NumberedItems.of(ChapterSections.text(answers, section)).size();
            if (asked != answered) {
                problems.add("%s asks %d questions, and there are %d answers".formatted(
                    section, asked, answered));
            }
        }
        return problems;
    }

    private static void numbered(
            String where, String text, String section, List<String> problems) {
        List<NumberedItems.Item> items = NumberedItems.of(text);
        for (int at = 0; at < items.size(); at++) {
            if (items.get(at).number() != at + 1) {
                problems.add("%s of %s: number %d where %d is expected".formatted(
                    section, where, items.get(at).number(), at + 1));
                return;
            }
        }
        if (items.isEmpty()) {
            problems.add(section + " of " + where + " has no numbered item, as in \"1. ...\"");
        }
    }

    /** The questions in the order of the chapter, as long as both texts have one of that number. */
    public List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (String section : SECTIONS) {
            List<NumberedItems.Item> asked =
                NumberedItems.of(ChapterSections.text(chapter, section));
            List<NumberedItems.Item> answered =
                NumberedItems.of(ChapterSections.text(answers, section));
            for (int at = 0; at < Math.min(asked.size(), answered.size()); at++) {
                pairs.add(new Pair(
                    section, at + 1, asked.get(at).text(), answered.get(at).text()));
            }
        }
        return pairs;
    }

    /**
     * The programs of the answers.
     *
     * @throws IllegalArgumentException if a block is not there or does not end, naming the line
     */
    public List<Program> programs() {
        List<String> lines = answers.lines().toList();
        List<Program> programs = new ArrayList<>();
        for (int at : MarkedBlocks.markers(lines, MARKER)) {
            FencedBlock code = block(lines, at);
            FencedBlock output = block(lines, code.last());
            programs.add(new Program(at + 1, code.text(), output.text()));
        }
        return programs;
    }

    /** The block behind line {@code at} and empty ones. */
    private static FencedBlock block(List<String> lines, int at) {
        int from = at + 1;
        while (from < lines.size() && lines.get(from).isBlank()) {
            from++;
        }
        return FencedBlock.at(lines, from).orElseThrow(() -> new IllegalArgumentException("line "
            + (at + 1) + ": behind it stands a block of Java, and then one of what it prints"));
    }
}
