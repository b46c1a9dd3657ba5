package workbook.grader.intake;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fresh repository with the objects of a student's, and nothing else of it. Packs go through
 * {@code git index-pack}, which checks them; nothing is ever checked out.
 */
final class Repository {

    private static final Pattern LEAF =
        Pattern.compile("(\\d+) (\\w+) ([0-9a-f]{40}) +(\\S+)\\t(.*)", Pattern.DOTALL);
    private static final String SOURCES = ":(glob)**/src/main/java/workbook/**/*.java";
    private static final char COMMIT = '\1';

    /** Of one answer that is not a list of names. */
    private static final int LINES = 1 << 20;

    private final Git git;
    private final Limits limits;

    private Repository(Git git, Limits limits) {
        this.git = git;
        this.limits = limits;
    }

    /** Makes one beside the objects of {@code copy}. */
    static Repository of(GitFiles.Copy copy, String program, Map<String, String> environment,
            Limits limits) throws IOException {
        if (!copy.trouble().isEmpty()) {
            throw new Refusal(copy.trouble());
        }
        Path place = copy.place();
        lay(place, copy.shallow());
        Repository repository =
            new Repository(new Git(program, environment, place, limits), limits);
        for (Path pack : copy.packs()) {
            repository.git.run(pack, LINES, "index-pack", "--stdin", "--threads=1");
            Files.delete(pack);
        }
        return repository;
    }

    private static void lay(Path place, String shallow) {
        try {
            Files.createDirectories(place.resolve("refs"));
            Files.createDirectories(place.resolve("objects"));
            Files.writeString(place.resolve("HEAD"), "ref: refs/heads/none\n");
            Files.writeString(place.resolve("config"),
                "[core]\n\trepositoryformatversion = 0\n\tbare = true\n");
            if (!shallow.isEmpty()) {
                Files.writeString(place.resolve("shallow"), shallow);
            }
        } catch (IOException e) {
            throw GitFiles.cannotWrite(place, e);
        }
    }

    /** Visits every file of a commit, in the order of the paths. */
    void walk(String commit, Found.Visitor visitor) throws IOException {
        String listed = new String(git.run(null, limits.headerBytes(), "ls-tree", "-r", "-z", "-l",
            "--full-tree", commit), StandardCharsets.UTF_8);
        try (Git.Running objects = git.start(null, "cat-file", "--batch")) {
            for (String line : listed.split("\0")) {
                Matcher leaf = LEAF.matcher(line);
                if (leaf.matches()) {
                    visitor.visit(found(leaf, objects));
                }
            }
        }
    }

    private Found found(Matcher leaf, Git.Running objects) {
        String path = leaf.group(5);
        String object = leaf.group(3);
        return switch (leaf.group(1)) {
            case "120000" -> Found.trouble(path, "a link");
            case "160000" -> Found.trouble(path, "a submodule");
            default -> leaf.group(4).matches("\\d{1,18}")
                ? Found.file(path, () -> content(object, Long.parseLong(leaf.group(4)), objects))
                : Found.trouble(path, "not in the repository, which was cloned in part");
        };
    }

    /** At most one byte more than a source may have is worth anything to whoever asks. */
    private InputStream content(String object, long size, Git.Running objects)
            throws IOException {
        if (size > Math.max(limits.sourceBytes(), limits.progressBytes())) {
            return new ByteArrayInputStream(new byte[(int) Math.min(size,
                Math.max(limits.sourceBytes(), limits.progressBytes()) + 1L)]);
        }
        try {
            return answer(object, size, objects);
        } catch (Refusal e) {
            throw e;
        } catch (IOException e) {
            throw objects.refusal(); // it has ended, and says why
        }
    }

    private static InputStream answer(String object, long size, Git.Running objects)
            throws IOException {
        objects.process().getOutputStream().write((object + "\n")
            .getBytes(StandardCharsets.US_ASCII));
        objects.process().getOutputStream().flush();
        DataInputStream in = new DataInputStream(objects.process().getInputStream());
        StringBuilder header = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            header.append((char) next);
        }
        if (!header.toString().equals(object + " blob " + size)) {
            throw objects.refusal("git gives \"" + header + "\" for a file in it");
        }
        byte[] bytes = new byte[(int) size];
        in.readFully(bytes);
        in.readByte();
        return new ByteArrayInputStream(bytes);
    }

    /**
     * The commits up to {@code commit}, oldest first.
     *
     * @param counted how a path of the repository is called among the sources; nothing for others
     */
    List<Touch> touches(String commit, Function<String, Optional<String>> counted)
            throws IOException {
        String log = new String(git.run(null, limits.headerBytes(), "log", "-z", "--name-only",
            "--format=tformat:%x01%at", "--no-renames", "--no-ext-diff", "--no-textconv",
            "--no-mailmap", "--no-show-signature", "--full-history", "-n",
            String.valueOf(limits.commits()), commit, "--", SOURCES), StandardCharsets.UTF_8);
        List<Touch> touches = new ArrayList<>();
        Instant when = Instant.EPOCH;
        TreeSet<String> paths = new TreeSet<>();
        for (String each : log.split("\0")) {
            String word = each.startsWith("\n") ? each.substring(1) : each;
            if (!word.isEmpty() && word.charAt(0) == COMMIT) {
                add(when, paths, touches);
                when = time(word.substring(1).strip());
            } else {
                counted.apply(word).ifPresent(paths::add);
            }
        }
        add(when, paths, touches);
        return touches.reversed();
    }

    private static void add(Instant when, TreeSet<String> paths, List<Touch> touches) {
        if (!paths.isEmpty()) {
            touches.add(new Touch(when, List.copyOf(paths)));
            paths.clear();
        }
    }

    /** A time that somebody has made up can be out of all bounds. */
    private static Instant time(String seconds) {
        return seconds.matches("-?\\d{1,11}") ? Instant.ofEpochSecond(Long.parseLong(seconds))
            : Instant.EPOCH;
    }
}
