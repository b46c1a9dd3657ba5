package workbook.concurrency.context.tree;

import java.util.List;
import java.util.Optional;

/**
 * What a context keeps, at one instant. A leak shows here: what is of no use any more, and is
 * still listed.
 *
 * @param reason why it ended, if it did
 * @param children the contexts that it ends when it ends, in the order in which they were made
 * @param actions how many actions it hands over when it ends
 */
public record ContextView(Optional<Reason> reason, List<ContextView> children, int actions) {

    /** What has ended, or never will, keeps nothing. */
    public static ContextView keepingNothing(Optional<Reason> reason) {
        return new ContextView(reason, List.of(), 0);
    }
}
