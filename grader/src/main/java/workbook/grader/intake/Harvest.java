package workbook.grader.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import workbook.grader.loop.Item;

/** What is found in one container: takes what counts, and notes why the rest does not. */
final class Harvest implements Found.Visitor, Closeable {

    private static final String STATE = ".workbook/progress";
    private static final String JAVA = ".java";

    private final Rule rule;
    private final Limits limits;
    private final boolean opensArchives;
    private final GitFiles git;
    private final Rows rows = new Rows();
    private final Map<String, List<Candidate>> candidates = new LinkedHashMap<>();
    private int entries;
    private int files;
    private long bytes;
    private Optional<Nested> nested = Optional.empty();

    /** A file that counts if it is the only one of its path; no bytes if it has trouble. */
    private record Candidate(EntryPath at, Optional<Instant> when, String path,
            Optional<Item> item, byte[] bytes, String trouble) {
    }

    /** What counts. @param newest of the times that sources have */
    record Crop(SortedMap<String, byte[]> sources, String progress, Optional<Instant> newest) {
    }

    /** An archive in the container, and its bytes; none if there were too many. */
    record Nested(String name, Kind kind, Optional<byte[]> bytes) {
    }

    /**
     * Of one container.
     *
     * @param opensArchives whether an archive that is all there is may be opened
     * @param temporary where a folder for copies of repositories can be made
     */
    Harvest(Rule rule, Limits limits, boolean opensArchives, Path temporary) {
        this.rule = rule;
        this.limits = limits;
        this.opensArchives = opensArchives;
        this.git = new GitFiles(limits, temporary);
    }

    @Override
    public void folder() throws Refusal {
        if (++entries > limits.entries()) {
            throw Refusal.of("it has more than %,d files and folders", limits.entries());
        }
    }

    @Override
    public void visit(Found found) throws IOException {
        folder();
        EntryPath path = EntryPath.of(found.path());
        if (!path.problem().isEmpty()) {
            files++;
            rows.odd(path, path.problem(), found.path().endsWith(JAVA));
        } else if (path.parts().size() > limits.depth()) {
            files++;
            rows.odd(path, "more than " + limits.depth() + " folders deep", mayCost(path));
        } else if (path.isJunk()) {
            rows.usual(path, "made by an operating system");
        } else if (git.takes(path, found)) {
            files++;
            rows.inFolder(GitFiles.folder(path), "git's own: only the history is read");
        } else {
            files++;
            nest(path, found);
            judge(path, found);
        }
    }

    private void judge(EntryPath path, Found found) throws IOException {
        switch (rule.of(path)) {
            case Rule.Source source -> take(path, source.path(), source.item(), found,
                limits.sourceBytes());
            case Rule.StateFile _ -> take(path, STATE, Optional.empty(), found,
                limits.progressBytes());
            case Rule.Other _ when !found.trouble().isEmpty() ->
                rows.odd(path, found.trouble(), mayCost(path));
            case Rule.Other other when other.usual() -> rows.usual(path, other.reason());
            case Rule.Other other -> rows.odd(path, other.reason(), true);
        }
    }

    /** Whether sources may be lost with something: it is one, or may be a folder of some. */
    private static boolean mayCost(EntryPath path) {
        return !path.isHidden(path.parts().size())
            && (path.name().endsWith(JAVA) || path.name().indexOf('.') < 0);
    }

    private void take(EntryPath at, String path, Optional<Item> item, Found found, int most)
            throws IOException {
        byte[] read = new byte[0];
        String trouble = found.trouble();
        if (trouble.isEmpty()) {
            try (InputStream in = found.content().open()) {
                read = in.readNBytes(most + 1);
                trouble = read.length > most
                    ? String.format(Locale.ROOT, "larger than %,d bytes", most) : "";
            } catch (Refusal e) {
                throw e;
            } catch (IOException e) {
                MachineFault.rethrow(e);
                trouble = "damaged, or it cannot be read" + (e.getMessage() == null ? ""
                    : ": " + EntryPath.printable(e.getMessage()));
            }
        }
        bytes += read.length;
        if (bytes > limits.sourcesBytes()) {
            throw Refusal.of("it has more than %,d bytes of sources", limits.sourcesBytes());
        }
        candidates.computeIfAbsent(EntryPath.fold(path), _ -> new ArrayList<>())
            .add(new Candidate(at, found.when(), path, item,
                trouble.isEmpty() ? read : new byte[0], trouble));
    }

    /** Keeps an archive for as long as nothing else is found. */
    private void nest(EntryPath path, Found found) throws IOException {
        Optional<Kind> kind = Kind.of(path.name());
        nested = Optional.empty();
        if (opensArchives && files == 1 && kind.isPresent() && found.trouble().isEmpty()) {
            try (InputStream in = found.content().open()) {
                byte[] read = in.readNBytes(limits.nestedBytes() + 1);
                nested = Optional.of(new Nested(path.name(), kind.get(),
                    read.length > limits.nestedBytes() ? Optional.empty() : Optional.of(read)));
            }
        }
    }

    /** The archive that is all there is. */
    Optional<Nested> nested() {
        return files == 1 ? nested : Optional.empty();
    }

    /** How many files there were, junk left out. */
    int files() {
        return files;
    }

    /** The repositories that were found. */
    GitFiles git() {
        return git;
    }

    /** Notes something that no file stands for. */
    void note(String path, String reason) {
        rows.odd(EntryPath.of(path), reason, false);
    }

    /** Notes what was found outside of this. */
    void note(Ignored row) {
        rows.odd(row);
    }

    /** What counts; to be asked once, when everything was visited. */
    Crop crop() {
        SortedMap<String, byte[]> sources = new TreeMap<>();
        String progress = "";
        Optional<Instant> newest = Optional.empty();
        for (List<Candidate> same : candidates.values()) {
            Candidate first = same.getFirst();
            if (same.size() > 1) {
                same.forEach(each -> ignore(each, "one of " + same.size()
                    + " that would be the same file"));
            } else if (!first.trouble.isEmpty()) {
                ignore(first, first.trouble);
            } else if (first.path.equals(STATE)) {
                progress = new String(first.bytes, StandardCharsets.UTF_8);
            } else {
                sources.put(first.path, first.bytes);
                newest = Stream.concat(newest.stream(), first.when.stream())
                    .max(Comparator.naturalOrder());
                rows.show(first.at);
            }
        }
        return new Crop(sources, progress, newest);
    }

    private void ignore(Candidate candidate, String reason) {
        candidate.item.ifPresentOrElse(
            item -> rows.costly(
                candidate.at, reason + "; " + item.label() + " is graded without it"),
            () -> rows.odd(candidate.at, reason, !candidate.path.equals(STATE)));
    }

    /**
     * What does not count, after {@link #crop()}.
     *
     * @param without a folder that has a row already; null if there is none
     */
    List<Ignored> ignored(String without) {
        return rows.list(limits.rows(), without);
    }

    @Override
    public void close() throws IOException {
        git.close();
    }
}
