package workbook.grader.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import workbook.grader.source.TextFiles;

/**
 * What is taken of a repository's own files: the objects, and which commits the branches name.
 * Configuration, hooks, alternates, indexes of packs and everything else stay where they are, so
 * that nothing of it is ever read.
 */
final class GitFiles implements Closeable {

    private static final String FOLDER = ".git";
    private static final String OBJECT = "objects/[0-9a-f]{2}/[0-9a-f]{38}";
    private static final String PACK = "objects/pack/pack-[0-9a-f]{40}\\.pack";
    private static final Pattern FILE = Pattern.compile("(?<root>(?:.*?/)?)(?<file>HEAD|shallow"
        + "|packed-refs|refs/heads/.+|" + OBJECT + "|" + PACK + ")");
    private static final Pattern REF =
        Pattern.compile("(?m)^([0-9a-f]{40}) (refs/heads/\\S+)$");

    /** Of a file that names commits. */
    private static final int TEXT_BYTES = 1 << 20;

    private final Limits limits;
    private final Path temporary;
    private final Map<String, Copy> copies = new LinkedHashMap<>();
    private long bytes;
    private long texts;
    private Path folder;

    /** @param temporary where a folder for the copies can be made */
    GitFiles(Limits limits, Path temporary) {
        this.limits = limits;
        this.temporary = temporary;
    }

    /**
     * One repository.
     *
     * @param root the folder it stands in, with a slash at its end; empty for the container
     */
    final class Copy {

        private final String root;
        private final int number;
        private final Map<String, String> texts = new TreeMap<>();
        private final List<Path> packs = new ArrayList<>();
        private boolean objects;
        private String trouble = "";

        Copy(String root, int number) {
            this.root = root;
            this.number = number;
        }

        String root() {
            return root;
        }

        /** Where a fresh repository for it can stand. */
        Path place() {
            return folder().resolve(String.valueOf(number));
        }

        List<Path> packs() {
            return packs;
        }

        /** Why it cannot be read, a sentence; empty if it may. */
        String trouble() {
            return trouble;
        }

        boolean isWhole() {
            return texts.containsKey("HEAD") && (objects || !packs.isEmpty());
        }

        /** Commits where a history was cut off when it was cloned. */
        String shallow() {
            return texts.getOrDefault("shallow", "").lines()
                .filter(line -> line.matches("[0-9a-f]{40}")).map(line -> line + "\n")
                .reduce("", String::concat);
        }

        Heads heads() {
            SortedMap<String, String> branches = new TreeMap<>();
            Matcher packed = REF.matcher(texts.getOrDefault("packed-refs", ""));
            while (packed.find()) {
                branches.put(packed.group(2), packed.group(1));
            }
            texts.forEach((name, text) -> {
                if (name.startsWith("refs/heads/") && text.strip().matches("[0-9a-f]{40}")) {
                    branches.put(name, text.strip());
                }
            });
            String head = texts.getOrDefault("HEAD", "").strip();
            return new Heads(head.startsWith("ref:")
                ? branches.getOrDefault(head.substring("ref:".length()).strip(), "") : head,
                branches);
        }
    }

    /** The folder of a path that {@link #takes} has taken, with a slash at its end. */
    static String folder(EntryPath path) {
        return String.join("/", path.parts().subList(0, path.parts().indexOf(FOLDER) + 1)) + "/";
    }

    /**
     * Copies what is needed.
     *
     * @return whether it is below a folder {@code .git}, so that nothing else need look at it
     */
    boolean takes(EntryPath path, Found found) throws IOException {
        int at = path.parts().indexOf(FOLDER);
        boolean inside = at >= 0 && at < path.parts().size() - 1;
        Matcher file = FILE.matcher(String.join("/", inside
            ? path.parts().subList(at + 1, path.parts().size()) : path.parts()));
        if (file.matches() && found.trouble().isEmpty()
                && !(inside && !file.group("root").isEmpty())) {
            String root = inside ? folder(path) : file.group("root");
            Copy copy = copies.computeIfAbsent(root, _ -> new Copy(root, copies.size()));
            take(copy, file.group("file"), found);
        }
        return inside;
    }

    private void take(Copy copy, String file, Found found) throws IOException {
        if (!copy.trouble.isEmpty()) {
            return;
        }
        try {
            if (file.matches(PACK)) {
                Path pack = inFolder(copy.place().resolve("packs/" + copy.packs.size() + ".pack"));
                copy.packs.add(pack);
                copy(copy, found, pack);
            } else if (file.matches(OBJECT)) {
                copy.objects = true;
                copy(copy, found, inFolder(copy.place().resolve(file)));
            } else {
                text(copy, file, found);
            }
        } catch (Refusal e) {
            throw e;
        } catch (IOException e) {
            MachineFault.rethrow(e);
            copy.trouble = "its repository is damaged, or it cannot be read";
        }
    }

    private void text(Copy copy, String file, Found found) throws IOException {
        try (InputStream in = found.content().open()) {
            byte[] text = in.readNBytes(TEXT_BYTES);
            texts += text.length;
            if (texts > limits.headerBytes()) {
                copy.trouble = "its repository has too many branches";
            } else {
                copy.texts.put(file, new String(text, StandardCharsets.UTF_8));
            }
        }
    }

    private void copy(Copy copy, Found found, Path to) throws IOException {
        try (InputStream in = found.content().open(); OutputStream out = create(to)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes > limits.repositoryBytes()) {
                    copy.trouble = String.format(Locale.ROOT,
                        "its repository is larger than %,d bytes", limits.repositoryBytes());
                    return;
                }
                write(out, buffer, read);
            }
        }
    }

    /** A fresh repository from elsewhere, as of a bundle. */
    Copy add(SortedMap<String, String> texts, InputStream pack) throws IOException {
        Copy copy = new Copy("", copies.size());
        copies.put("", copy);
        copy.texts.putAll(texts);
        Path to = inFolder(copy.place().resolve("packs/0.pack"));
        copy.packs.add(to);
        copy(copy, Found.file("", () -> pack), to);
        return copy;
    }

    /** The repositories of work trees, outermost first. */
    List<Copy> ofWorkTrees() {
        return whole().filter(copy -> copy.root.endsWith(FOLDER + "/"))
            .sorted(Comparator.comparingInt(copy -> copy.root.split("/").length)).toList();
    }

    /** The repositories that have no work tree. */
    List<Copy> bare() {
        return whole().filter(copy -> !copy.root.endsWith(FOLDER + "/")).toList();
    }

    private Stream<Copy> whole() {
        return copies.values().stream().filter(Copy::isWhole);
    }

    /** Its name says whose it is, so that somebody can tidy up when that process was killed. */
    private Path folder() {
        try {
            if (folder == null) {
                folder = Files.createTempDirectory(temporary,
                    "intake-" + ProcessHandle.current().pid() + "-");
            }
            return folder;
        } catch (IOException e) {
            throw cannotWrite(temporary, e);
        }
    }

    private static Path inFolder(Path file) {
        try {
            Files.createDirectories(file.getParent());
            return file;
        } catch (IOException e) {
            throw cannotWrite(file, e);
        }
    }

    private static OutputStream create(Path file) {
        try {
            return Files.newOutputStream(file);
        } catch (IOException e) {
            throw cannotWrite(file, e);
        }
    }

    private void write(OutputStream out, byte[] bytes, int length) {
        try {
            out.write(bytes, 0, length);
        } catch (IOException e) {
            throw cannotWrite(temporary, e);
        }
    }

    /** That is no fault of a submission, so it does not end as a refusal. */
    static IntakeException cannotWrite(Path place, IOException e) {
        return new IntakeException("cannot write temporary files to " + place + ": "
            + TextFiles.why(e));
    }

    @Override
    public void close() throws IOException {
        if (folder != null) {
            TextFiles.deleteBelow(folder);
        }
    }
}
