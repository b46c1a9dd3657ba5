package workbook.grader.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An upstream and a learner's clone of it, in a folder with a name that asks for trouble. */
public final class Repositories {

    public static final String STUB = "phase4-ds-algo/src/main/java/ds/heap/Heap.java";
    public static final String OTHER = "phase4-ds-algo/src/main/java/ds/heap/Öfter.java";
    public static final String CHAPTER = "phase4-ds-algo/src/main/java/ds/heap/READ ME.md";

    private final Path folder;

    /** Makes both, equal. */
    public Repositories(Path folder) {
        this.folder = folder.resolve("Übung für alle");
        try {
            Files.createDirectories(upstream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        git(upstream(), "init", "--quiet", "--initial-branch=main");
        publish("grader/pom.xml", "<project/>\n");
        publish(STUB, "stub 1\n");
        publish(OTHER, "other 1\n");
        publish(CHAPTER, "chapter 1\n");
        git(upstream(), "clone", "--quiet", upstream().toString(), clone().toString());
    }

    public Path upstream() {
        return folder.resolve("up stream");
    }

    public Path clone() {
        return folder.resolve("mein Klon");
    }

    /** Upstream commits this text. */
    public void publish(String file, String text) {
        write(upstream(), file, text);
        commit(upstream());
    }

    /** Upstream commits the end of a file. */
    public void withdraw(String file) {
        git(upstream(), "rm", "--quiet", file);
        commit(upstream());
    }

    /** The learner saves this text. */
    public void save(String file, String text) {
        write(clone(), file, text);
    }

    /** The learner deletes a file. */
    public void delete(String file) {
        try {
            Files.delete(clone().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void commit(Path repository) {
        git(repository, "add", "--all");
        git(repository, "commit", "--quiet", "--message=change");
    }

    /** The learner's file. */
    public String mine(String file) {
        try {
            return Files.readString(clone().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean exists(String file) {
        return Files.exists(clone().resolve(file));
    }

    /** What git says, and that it worked. */
    public String git(Path repository, String... words) {
        Git.Result result = call(repository, words);
        assertThat(result.code()).as("git %s: %s", String.join(" ", words), result.errors())
            .isZero();
        return result.output();
    }

    Git.Result call(Path repository, String... words) {
        String[] all = new String[words.length + 4];
        all[0] = "-c";
        all[1] = "user.name=Test";
        all[2] = "-c";
        all[3] = "user.email=test@example.org";
        System.arraycopy(words, 0, all, 4, words.length);
        return new Git(repository).call(all);
    }

    private static void write(Path repository, String file, String text) {
        try {
            Path path = repository.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
