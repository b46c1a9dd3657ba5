package workbook.grader.update;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import workbook.grader.update.Plan.Action;

/**
 * Brings what upstream changed into a clone, file by file, in the work tree alone: nothing is
 * committed, staged or merged, and uncommitted work stays.
 */
public final class Update {

    private static final String BESIDE = ".upstream";

    private final Path root;
    private final Clone clone;

    /**
     * An update of the clone at {@code root}.
     *
     * @throws UpdateException if that is no clone, or a merge or rebase is under way in it
     */
    public Update(Path root) {
        this.root = root;
        this.clone = Clone.at(root);
    }

    /**
     * What an update did, or would do. Paths are from the root, with slashes.
     *
     * @param source where it came from
     * @param brought files that are now upstream's
     * @param removed files that upstream removed
     * @param kept files that the learner changed and upstream did not
     * @param toLookAt what both changed, with what is to be done, as a sentence
     */
    public record Outcome(String source, List<String> brought, List<String> removed,
            List<String> kept, Map<String, String> toLookAt) {

        /** Whether everything is as it was. */
        public boolean nothingNew() {
            return brought.isEmpty() && removed.isEmpty() && toLookAt.isEmpty();
        }
    }

    /**
     * Updates.
     *
     * @param from a remote, a URL or a path; if empty, the remote upstream or origin
     * @param dryRun whether to fetch and compare alone, and leave every file as it is
     * @throws UpdateException if that cannot be reached
     */
    public Outcome run(Optional<String> from, boolean dryRun) {
        String source = from.map(Update::absolute).orElseGet(clone::remote);
        String commit = clone.fetch(source);
        Work work = new Work(commit, contents(commit));
        Outcome outcome = work.outcome(source);
        if (!dryRun) {
            work.carryOut(outcome);
            clone.markSeen(commit);
        }
        return outcome;
    }

    /** A path is relative to where the learner stands; git stands in the root. */
    private static String absolute(String source) {
        boolean path = !source.contains("://") && Files.isDirectory(Path.of(source));
        boolean remote = !source.contains("/") && !source.startsWith(".");
        return path && !remote ? Path.of(source).toAbsolutePath().normalize().toString() : source;
    }

    private Plan.Contents contents(String commit) {
        Optional<String> common = clone.common(commit);
        Optional<String> seen = clone.seen();
        Map<String, Set<String>> history =
            clone.history(Stream.concat(Stream.of(commit), seen.stream()).toList());
        Map<String, String> upstream = clone.tree(commit);
        Set<String> paths = new HashSet<>(history.keySet());
        paths.addAll(upstream.keySet());
        return new Plan.Contents(upstream, common.map(clone::tree).orElse(Map.of()),
            seen.map(clone::tree).orElse(Map.of()), history, clone.working(paths));
    }

    /** One update. */
    private final class Work {

        private final String commit;
        private final Plan.Contents contents;
        private final Map<String, Action> actions;

        Work(String commit, Plan.Contents contents) {
            this.commit = commit;
            this.contents = contents;
            this.actions = new TreeMap<>(Plan.of(contents).actions());
        }

        Outcome outcome(String source) {
            Map<String, String> toLookAt = new TreeMap<>();
            List<String> brought = new ArrayList<>();
            for (String path : paths(Action.TAKE)) {
                if (isInTheWay(path)) {
                    toLookAt.put(path, "something else of yours is in its place");
                } else {
                    brought.add(path);
                }
            }
            paths(Action.STAY_AWAY).forEach(path ->
                toLookAt.put(path, "you deleted it, upstream changed it; it stays away"));
            paths(Action.BESIDE).forEach(path ->
                toLookAt.put(path, "yours stays, upstream's is in " + beside(path)));
            paths(Action.KEEP).stream()
                .filter(path -> Files.exists(root.resolve(path + BESIDE)))
                .forEach(path -> toLookAt.put(path,
                    "upstream's is still in " + path + BESIDE + "; delete that when done"));
            List<String> kept =
                paths(Action.KEEP).stream().filter(path -> !toLookAt.containsKey(path)).toList();
            return new Outcome(source, brought, paths(Action.REMOVE), kept, toLookAt);
        }

        void carryOut(Outcome outcome) {
            clone.write(commit, outcome.brought());
            outcome.removed().forEach(this::remove);
            paths(Action.BESIDE).forEach(path ->
                write(root.resolve(beside(path)), clone.content(commit, path)));
        }

        private List<String> paths(Action action) {
            return actions.entrySet().stream()
                .filter(entry -> entry.getValue() == action)
                .map(Map.Entry::getKey)
                .toList();
        }

        /** A folder or a link where a file belongs, or a file where a folder belongs. */
        private boolean isInTheWay(String path) {
            Path file = root.resolve(path);
            if (!contents.mine().containsKey(path) && exists(file)) {
                return true;
            }
            for (Path folder = file.getParent(); !folder.equals(root);
                    folder = folder.getParent()) {
                if (exists(folder)
                        && !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                    return true;
                }
            }
            return false;
        }

        /** A name that is free, or taken by what an earlier update wrote. */
        private String beside(String path) {
            Set<String> upstreams = contents.history().getOrDefault(path, Set.of());
            String name = path + BESIDE;
            for (int number = 2; exists(root.resolve(name))
                    && !upstreams.contains(clone.working(List.of(name)).get(name)); number++) {
                name = path + BESIDE + number;
            }
            return name;
        }

        private void remove(String path) {
            try {
                Path file = root.resolve(path);
                Files.delete(file);
                for (Path folder = file.getParent(); !folder.equals(root) && isEmpty(folder);
                        folder = folder.getParent()) {
                    Files.delete(folder);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot delete " + path, e);
            }
        }
    }

    private static boolean exists(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
