package workbook.grader.verify;

import java.lang.annotation.Annotation;
import workbook.grader.Exercise;
import workbook.grader.loop.Item;
import workbook.grader.suite.ExercisePackage;

/**
 * What an exercise says of itself, as the text of {@code package-info.java} has it: rules of
 * format are asked before anything is compiled.
 */
public record Declared(String id, String title, int points, int minutes, String[] requires,
        String[] uses) implements Exercise {

    /** The exercise with its metadata. */
    public static ExercisePackage of(Item item) {
        return new ExercisePackage(item.packageName(), new Declared(item.id(), item.title(),
            item.points(), item.minutes(), item.requires().toArray(String[]::new),
            new String[0]));
    }

    @Override
    public Class<? extends Annotation> annotationType() {
        return Exercise.class;
    }
}
