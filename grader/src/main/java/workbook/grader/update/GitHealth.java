package workbook.grader.update;

import java.nio.file.Path;

/**
 * Whether git can be used on a checkout: what {@code doctor} asks before {@code update} has to.
 *
 * @param good whether nothing is to be mended
 * @param said what was found, in git's own words if it complains
 */
public record GitHealth(boolean good, String said) {

    /** Asks git. A checkout that is no clone, or has nowhere to update from, is in order. */
    public static GitHealth of(Path root) {
        Git.Result prefix;
        try {
            prefix = new Git(root).call("rev-parse", "--show-prefix");
        } catch (UpdateException e) {
            return new GitHealth(false, e.getMessage());
        }
        if (prefix.worked() && prefix.line().isEmpty()) {
            return new GitHealth(true, "./workbook update can use it");
        }
        return prefix.worked() || prefix.saysNoRepository()
            ? new GitHealth(true, "not a clone, so there is nothing for ./workbook update")
            : new GitHealth(false, prefix.errors().strip());
    }
}
