package workbook.concurrency.context.tree;

import java.time.Duration;
import java.util.List;
import workbook.grader.picture.Illustration;
import workbook.grader.picture.Operation;
import workbook.grader.picture.Picture;

/** A tree of contexts to play with. The root is called background. */
public final class ContextIllustration implements Illustration<IllustrationTree> {

    private static final int LONGEST = 3600;

    /** Nothing to begin with. */
    public ContextIllustration() {
    }

    @Override
    public IllustrationTree start() {
        return new IllustrationTree();
    }

    @Override
    public List<Operation<IllustrationTree>> operations() {
        return List.of(
            new Operation<>("child NAME OF", (tree, call) -> {
                tree.add(call.word("NAME"), call.word("OF"),
                    tree.context(call.word("OF")).withCancel());
                return "made";
            }),
            new Operation<>("timeout NAME OF SECONDS", (tree, call) -> {
                tree.add(call.word("NAME"), call.word("OF"), tree.context(call.word("OF"))
                    .withTimeout(Duration.ofSeconds(call.whole("SECONDS", -LONGEST, LONGEST))));
                return "made";
            }),
            new Operation<>("value NAME OF VALUE", (tree, call) -> {
                tree.addValue(call.word("NAME"), call.word("OF"), call.word("VALUE"));
                return "made";
            }),
            new Operation<>("detach NAME OF", (tree, call) -> {
                tree.addDetached(call.word("NAME"), call.word("OF"));
                return "made";
            }),
            new Operation<>("note NAME", (tree, call) -> {
                tree.note(call.word("NAME"));
                return "will be noted";
            }),
            new Operation<>("cancel NAME", (tree, call) -> {
                tree.cancellation(call.word("NAME")).cancel();
                return noted(tree);
            }),
            new Operation<>("pass SECONDS", (tree, call) -> {
                tree.alarms().advance(Duration.ofSeconds(call.whole("SECONDS", 0, LONGEST)));
                return noted(tree);
            }));
    }

    private static String noted(IllustrationTree tree) {
        List<String> notes = tree.takeNotes();
        return notes.isEmpty() ? "done" : "done, noted: " + String.join(", ", notes);
    }

    @Override
    public String example() {
        return "timeout request background 2; child query request; timeout price request 10; "
            + "note price; cancel query; pass 2";
    }

    @Override
    public Picture draw(IllustrationTree tree) {
        return ContextDrawing.of(tree);
    }
}
