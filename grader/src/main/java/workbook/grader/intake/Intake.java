package workbook.grader.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import workbook.grader.loop.Shelf;
import workbook.grader.source.TextFiles;

/**
 * Reads what students handed in. An object can be used by several threads; what one container
 * takes is bounded by {@link Limits}.
 */
public final class Intake {

    /** What a machine has too little of may be there the next time. */
    private static final int ATTEMPTS = 3;

    private final Rule rule;
    private final Limits limits;
    private final Path temporary;
    private final String git;
    private final Map<String, String> environment;

    /**
     * Of a workbook, with the usual folder for temporary files.
     *
     * @param shelf its exercises
     * @param limits how much is read
     */
    public Intake(Shelf shelf, Limits limits) {
        this(shelf, limits, Path.of(System.getProperty("java.io.tmpdir")));
    }

    /**
     * Of a workbook.
     *
     * @param temporary a folder that is there, for copies of repositories; each stands in a folder
     *     {@code intake-<pid>-<number>} and is gone when its container was read
     */
    public Intake(Shelf shelf, Limits limits, Path temporary) {
        this(shelf, limits, temporary, "git", System.getenv());
    }

    Intake(Shelf shelf, Limits limits, Path temporary, String git,
            Map<String, String> environment) {
        this.rule = new Rule(shelf);
        this.limits = limits;
        this.temporary = temporary;
        this.git = git;
        this.environment = Map.copyOf(environment);
    }

    /**
     * What counts of a container. One that cannot be read is refused, with the reason.
     *
     * @throws IntakeException if this thread is interrupted, or if, three times, the machine has
     *     no room or cannot read, or git is needed and cannot be started: that says nothing of the
     *     submission
     */
    public Submission read(Path container) {
        for (int attempt = 1;; attempt++) {
            try {
                return readOnce(container);
            } catch (IntakeException e) {
                if (attempt == ATTEMPTS || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
            }
        }
    }

    private Submission readOnce(Path container) {
        Submission submission = readOrRefuse(container.toAbsolutePath().normalize());
        if (Thread.currentThread().isInterrupted()) { // which closes files, so they seem damaged
            throw new IntakeException("interrupted while "
                + EntryPath.printable(submission.container()) + " was read");
        }
        return submission;
    }

    private Submission readOrRefuse(Path absolute) {
        String student = Containers.student(absolute);
        String name = absolute.getFileName().toString();
        String why;
        try (Dir above = Dir.of(absolute.getParent())) {
            return read(above, absolute.getFileName(), student, name);
        } catch (Refusal e) {
            why = e.getMessage();
        } catch (NoSuchFileException e) {
            why = "it is not there";
        } catch (NoGit e) {
            throw new IntakeException(EntryPath.printable(name) + " is read by the program git, "
                + "which cannot be started: " + e.getCause().getMessage() + ". Install git and "
                + "put it on the PATH, or free some memory, and start again");
        } catch (IOException e) {
            MachineFault.rethrow(e);
            why = "it cannot be read: " + EntryPath.printable(TextFiles.why(e));
        } catch (IntakeException e) {
            throw e;
        } catch (RuntimeException e) {
            why = "it is damaged: " + EntryPath.printable(String.valueOf(e.getMessage()));
        }
        return refused(student, name, why);
    }

    private static Submission refused(String student, String name, String why) {
        return new Submission(student, name, clause(why), new TreeMap<>(), List.of(), "",
            List.of(), Optional.empty());
    }

    /** Libraries and systems end their messages as they like. */
    private static String clause(String why) {
        return why.endsWith(".") ? why.substring(0, why.length() - 1) : why;
    }

    private Submission read(Dir above, Path file, String student, String name)
            throws IOException {
        BasicFileAttributes is = above.look(file);
        if (is.isSymbolicLink()) {
            throw new Refusal("it is a link, and links are not followed. Put the folder or file "
                + "itself there");
        }
        try (Harvest harvest = new Harvest(rule, limits, true, temporary)) {
            if (is.isDirectory()) {
                try (Dir folder = above.into(file)) {
                    new Folders(limits, harvest).walk(folder);
                }
            } else {
                try (SeekableByteChannel channel = above.open(file)) {
                    archive(Kind.of(name), channel, harvest);
                }
            }
            Optional<Harvest.Nested> nested = harvest.nested();
            return nested.isPresent() ? nested(nested.get(), student, name)
                : submission(harvest, student, name);
        }
    }

    private Submission nested(Harvest.Nested nested, String student, String name)
            throws IOException {
        byte[] bytes = nested.bytes().orElseThrow(() -> Refusal.of("%s in it is larger than "
            + "%,d bytes", EntryPath.printable(nested.name()), limits.nestedBytes()));
        try (Harvest harvest = new Harvest(rule, limits, false, temporary)) {
            archive(Optional.of(nested.kind()), new SeekableInMemoryByteChannel(bytes), harvest);
            return submission(harvest, student, name);
        }
    }

    private void archive(Optional<Kind> kind, SeekableByteChannel channel, Harvest harvest)
            throws IOException {
        if (channel.size() == 0) {
            throw new Refusal("it is an empty file, as after an upload that broke off. Hand it in "
                + "again");
        }
        if (channel.size() > limits.containerBytes()) {
            throw Refusal.of("it is larger than %,d bytes", limits.containerBytes());
        }
        switch (kind.orElse(Kind.UNREAD)) {
            case ZIP -> new Zips(limits, harvest).read(channel);
            case TAR, TAR_GZ, TAR_BZ2 -> new Tars(limits, harvest)
                .read(kind.get(), Channels.newInputStream(channel));
            case BUNDLE -> Bundle.read(
                new BufferedInputStream(Channels.newInputStream(channel)), harvest.git());
            case UNREAD -> throw new Refusal("files of that ending are not read. Hand in a folder, "
                + "a .zip, a .tar.gz or a git bundle");
        }
    }

    private Submission submission(Harvest harvest, String student, String name)
            throws IOException {
        Harvest.Crop crop = harvest.crop();
        List<GitFiles.Copy> bare = harvest.git().bare();
        if (crop.sources().isEmpty() && bare.size() == 1) {
            return ofRepository(bare.getFirst(), harvest, student, name);
        }
        List<Touch> touches = history(harvest, crop.sources());
        return new Submission(student, name, nothing(crop, harvest), crop.sources(),
            harvest.ignored(null), crop.progress(), touches,
            crop.newest());
    }

    private static String nothing(Harvest.Crop crop, Harvest harvest) {
        if (!crop.sources().isEmpty()) {
            return "";
        }
        return harvest.files() == 0
            ? "there is nothing in it. Hand in the folder that holds the sources"
            : "no file in it counts. Sources are looked for in "
                + "phase1-foundations/src/main/java and the other phases'";
    }

    /** A bare clone or a bundle: its files are those of the commit. */
    private Submission ofRepository(GitFiles.Copy copy, Harvest outside, String student,
            String name) throws IOException {
        Repository repository = Repository.of(copy, git, environment, limits);
        String commit = copy.heads().commit();
        try (Harvest harvest = new Harvest(rule, limits, false, temporary)) {
            repository.walk(commit, harvest);
            Harvest.Crop crop = harvest.crop();
            List<Touch> touches = touches(repository, commit, crop.sources(), harvest);
            outside.ignored(copy.root()).forEach(harvest::note);
            if (!copy.root().isEmpty()) {
                harvest.note(copy.root(), "git's own: only the commit is read");
            }
            return new Submission(student, name, nothing(crop, harvest), crop.sources(),
                harvest.ignored(null), crop.progress(), touches,
                crop.newest());
        }
    }

    /** The history of the outermost work tree. Sources count without one. */
    private List<Touch> history(Harvest harvest, SortedMap<String, byte[]> sources)
            throws IOException {
        List<GitFiles.Copy> copies = harvest.git().ofWorkTrees();
        if (copies.isEmpty() || sources.isEmpty()) {
            return List.of();
        }
        GitFiles.Copy copy = copies.getFirst();
        try {
            Repository repository = Repository.of(copy, git, environment, limits);
            return touches(repository, copy.heads().commit(), sources, harvest);
        } catch (Refusal | NoGit e) {
            harvest.note(copy.root(), "its history is not known: " + e.getMessage());
            return List.of();
        }
    }

    private List<Touch> touches(Repository repository, String commit,
            SortedMap<String, byte[]> sources, Harvest harvest) throws IOException {
        Function<String, Optional<String>> counted = path ->
            rule.of(EntryPath.of(path)) instanceof Rule.Source source
                && sources.containsKey(source.path())
                ? Optional.of(source.path()) : Optional.empty();
        try {
            return repository.touches(commit, counted);
        } catch (Refusal e) {
            harvest.note("history", "not known: " + e.getMessage());
            return List.of();
        }
    }
}
