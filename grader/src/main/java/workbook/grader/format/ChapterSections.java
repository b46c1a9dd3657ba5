package workbook.grader.format;

import java.util.stream.Collectors;

/** Sections of a chapter by their titles. */
public final class ChapterSections {

    private ChapterSections() {
    }

    /** The lines between the title of a section and the next one; empty if it is not there. */
    public static String text(String chapter, String title) {
        return chapter.lines()
            .dropWhile(line -> !line.strip().equals("## " + title))
            .skip(1)
            .takeWhile(line -> !line.startsWith("## "))
            .collect(Collectors.joining("\n"));
    }
}
