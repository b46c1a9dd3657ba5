package workbook.grader.page;

import java.util.List;
import workbook.grader.picture.Story;
import workbook.grader.picture.SvgPrinter;

/**
 * What a learner's structure looks like, step by step.
 *
 * @param operations that were played
 * @param steps none if it cannot be drawn
 * @param why it cannot be drawn; empty if it can, or if there is nothing to draw
 */
public record Drawing(String operations, List<Step> steps, String why) {

    /** Of an exercise without pictures. */
    public static final Drawing NONE = new Drawing("", List.of(), "");

    public Drawing {
        steps = List.copyOf(steps);
    }

    /** One step. @param svg a picture for a page with the style of pictures */
    public record Step(String operation, String result, String svg) {
    }

    /** A story that was played. */
    public static Drawing of(String operations, Story story) {
        return new Drawing(operations, story.steps().stream()
            .map(step -> new Step(step.operation(), step.result(),
                SvgPrinter.inPage(step.picture())))
            .toList(), "");
    }

    /** A structure that cannot be drawn. */
    public static Drawing none(String why) {
        return new Drawing("", List.of(), why);
    }
}
