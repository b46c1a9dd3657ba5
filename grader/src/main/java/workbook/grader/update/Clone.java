package workbook.grader.update;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A learner's clone of the workbook, as git sees it. Neither index nor branches are changed. */
final class Clone {

    /** What this clone has fetched, and what it was last updated to; each work tree has its own. */
    private static final String FETCHED = "refs/worktree/workbook/fetched";
    private static final String SEEN = "refs/worktree/workbook/seen";

    private static final List<String> REMOTES = List.of("upstream", "origin");
    private static final List<String> UNDER_WAY = List.of("MERGE_HEAD", "CHERRY_PICK_HEAD",
        "REVERT_HEAD", "rebase-merge", "rebase-apply");
    private static final String LANDMARK = "grader/pom.xml";
    private static final String NOT_A_FILE = "160000";

    private final Path root;
    private final Git git;

    private Clone(Path root) {
        this.root = root;
        this.git = new Git(root);
    }

    /**
     * The clone whose work tree is {@code root}.
     *
     * @throws UpdateException if it is none, or a merge or the like has begun in it
     */
    static Clone at(Path root) {
        Clone clone = new Clone(root);
        Git.Result prefix = clone.git.call("rev-parse", "--show-prefix");
        if (!prefix.worked() && !prefix.saysNoRepository()) {
            throw new UpdateException("git does not work in " + root + ". It says:\n"
                + prefix.errors().strip());
        }
        if (!prefix.worked() || !prefix.line().isEmpty()) {
            throw new UpdateException(root + " is not the folder of a git clone; "
                + "get one with: git clone");
        }
        Path folder = Path.of(clone.git.require("rev-parse", "--absolute-git-dir").line());
        UNDER_WAY.stream().filter(name -> Files.exists(folder.resolve(name))).findFirst()
            .ifPresent(name -> {
                throw new UpdateException("a merge, rebase or cherry-pick is under way ("
                    + name + "); end it first: git status says how");
            });
        return clone;
    }

    /** The remote to update from if nobody says another. */
    String remote() {
        List<String> known = git.require("remote").output().lines().toList();
        return REMOTES.stream().filter(known::contains).findFirst()
            .orElseThrow(() -> new UpdateException("no remote is called upstream or origin; "
                + "say where from: ./workbook update --from URL_OR_PATH"));
    }

    /**
     * Fetches what {@code source} has on its main branch.
     *
     * @param source a remote, a URL or an absolute path
     * @return the commit
     * @throws UpdateException if it cannot be reached, or is no workbook
     */
    String fetch(String source) {
        Git.Result fetched = git.call("fetch", "--quiet", "--no-tags", "--no-write-fetch-head",
            "--end-of-options", source, "+HEAD:" + FETCHED);
        if (!fetched.worked()) {
            throw new UpdateException("cannot fetch from " + source + ": "
                + fetched.complaint());
        }
        String commit = git.require("rev-parse", FETCHED).line();
        if (!tree(commit).containsKey(LANDMARK)) {
            throw new UpdateException(source + " is no workbook: it has no " + LANDMARK);
        }
        return commit;
    }

    /** Where the branch that is checked out left {@code commit}, if both have a common past. */
    Optional<String> common(String commit) {
        Git.Result base = git.call("merge-base", "HEAD", commit);
        return base.worked() ? Optional.of(base.line()) : Optional.empty();
    }

    /** The commit that was brought last. */
    Optional<String> seen() {
        Git.Result seen = git.call("rev-parse", "--verify", "--quiet", SEEN);
        return seen.worked() ? Optional.of(seen.line()) : Optional.empty();
    }

    void markSeen(String commit) {
        git.require("update-ref", SEEN, commit);
    }

    /** Every file of a commit with its content. */
    Map<String, String> tree(String commit) {
        Map<String, String> files = new HashMap<>();
        for (String entry : git.require("ls-tree", "-r", "-z", commit).fields()) {
            int tab = entry.indexOf('\t');
            String[] words = entry.substring(0, tab).split(" "); // mode, kind, content
            if (!words[0].equals(NOT_A_FILE)) {
                files.put(entry.substring(tab + 1), words[2]);
            }
        }
        return files;
    }

    /** Every content that each path had in these commits and all before them. */
    Map<String, Set<String>> history(Collection<String> commits) {
        List<String> words = new ArrayList<>(List.of("log", "-m", "--root", "--raw", "--no-abbrev",
            "--no-renames", "-z", "--format="));
        words.addAll(commits);
        Map<String, Set<String>> contents = new HashMap<>();
        List<String> fields = git.require(words.toArray(String[]::new)).fields();
        for (int at = 0; at + 1 < fields.size(); at += 2) {
            String[] change = fields.get(at).strip().split(" "); // modes, contents, kind
            contents.computeIfAbsent(fields.get(at + 1), _ -> new HashSet<>())
                .addAll(List.of(change[2], change[3]));
        }
        return contents;
    }

    /** The contents of those of {@code paths} that are files now. */
    Map<String, String> working(Collection<String> paths) {
        List<String> files = paths.stream().sorted()
            .filter(path -> Files.isRegularFile(root.resolve(path), LinkOption.NOFOLLOW_LINKS))
            .toList();
        List<String> contents = git.requireWith(lines(files), "hash-object", "--stdin-paths")
            .output().lines().toList();
        Map<String, String> found = new HashMap<>();
        for (int at = 0; at < files.size(); at++) {
            found.put(files.get(at), contents.get(at));
        }
        return found;
    }

    /** Writes these files as they are in {@code commit}, line ends as this clone has them. */
    void write(String commit, Collection<String> paths) {
        if (!paths.isEmpty()) {
            git.requireWith(String.join("\0", paths), "--literal-pathspecs", "restore",
                "--worktree", "--source=" + commit, "--pathspec-from-file=-",
                "--pathspec-file-nul");
        }
    }

    /** A file as it is in {@code commit}, line ends as this clone has them. */
    byte[] content(String commit, String path) {
        return git.require("cat-file", "--filters", commit + ":" + path).bytes();
    }

    private static String lines(List<String> paths) {
        return paths.stream().map(path -> path + "\n").collect(Collectors.joining());
    }
}
