package workbook.concurrency.context.tree;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import workbook.grader.picture.Part;
import workbook.grader.picture.Part.Box;
import workbook.grader.picture.Part.Note;
import workbook.grader.picture.Picture;

/** How a tree is drawn: a frame for each context, inside of that of its parent. */
final class ContextDrawing {

    private ContextDrawing() {
    }

    static Picture of(IllustrationTree tree) {
        return Picture.of("%s have passed, alarms set: %d".formatted(
                seconds(tree.alarms().instant()), tree.alarms().pending()),
            box(tree, IllustrationTree.ROOT));
    }

    private static Part box(IllustrationTree tree, String name) {
        List<Part> parts = new ArrayList<>();
        for (String child : tree.below(name)) {
            parts.add(box(tree, child));
        }
        Context context = tree.context(name);
        parts.addFirst(new Note("keeps " + kept(context.inspect())));
        return new Box(tree.label(name), state(context), parts);
    }

    private static String state(Context context) {
        if (context.isDone()) {
            return "ended, %s%s".formatted(context.reason().orElseThrow(), context.cause()
                .map(cause -> ", cause: " + cause.getMessage()).orElse(""));
        }
        return context.deadline().map(deadline -> "until " + seconds(deadline)).orElse("runs");
    }

    private static String kept(ContextView view) {
        return view.children().isEmpty() && view.actions() == 0 ? "nothing"
            : "children: %d, actions: %d".formatted(view.children().size(), view.actions());
    }

    private static String seconds(Instant time) {
        return Duration.between(Instant.EPOCH, time).toSeconds() + " s";
    }
}
