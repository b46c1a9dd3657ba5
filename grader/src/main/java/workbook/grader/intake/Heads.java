package workbook.grader.intake;

import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * The commits that a repository names.
 *
 * @param head at HEAD; anything but a number if HEAD leads nowhere
 * @param branches by their full names
 */
record Heads(String head, SortedMap<String, String> branches) {

    private static final String BRANCH = "refs/heads/";

    /**
     * The commit that counts.
     *
     * @throws Refusal if nothing says which, naming what there is
     */
    String commit() throws Refusal {
        if (head.matches("[0-9a-f]{40}")) {
            return head;
        }
        if (branches.size() == 1) {
            return branches.firstEntry().getValue();
        }
        for (String usual : new String[] {"main", "master"}) {
            if (branches.containsKey(BRANCH + usual)) {
                return branches.get(BRANCH + usual);
            }
        }
        throw new Refusal(branches.isEmpty() ? "its HEAD leads to no commit, and it has no branch"
            : "nothing in it says which commit counts: it has no HEAD, no main and no master, but "
                + branches.keySet().stream().map(name -> name.substring(BRANCH.length()))
                    .map(EntryPath::printable).limit(10).collect(Collectors.joining(", ")));
    }
}
