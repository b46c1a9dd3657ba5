package workbook.grader.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A way in which a machine isolates a process. */
sealed interface Means permits Namespaces, Bubblewrap {

    /** Where the socket of the meeting is for a worker that is isolated. */
    Path MEETING = Path.of("/meeting");
    /** A user who owns nothing. */
    String NOBODY = "65534";

    /** What it is called in messages. */
    String name();

    /** What it cannot do, in a sentence, or nothing. */
    String lacks();

    /**
     * The command line that runs {@code command} isolated.
     *
     * @param root what it sees
     * @param meeting a socket that it reaches as {@link #MEETING}
     */
    List<String> words(PrivateRoot root, Optional<Path> meeting, Limits limits,
            List<String> command);

    /** A program of this machine, by its real path. */
    static Optional<Path> program(String name) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.concat(Arrays.stream(path.split(":")),
                Stream.of("/usr/sbin", "/sbin", "/usr/bin", "/bin"))
            .filter(folder -> !folder.isEmpty())
            .map(folder -> Path.of(folder).resolve(name))
            .filter(Files::isExecutable)
            .map(Means::real).flatMap(Optional::stream)
            .findFirst();
    }

    private static Optional<Path> real(Path file) {
        try {
            return Optional.of(file.toRealPath());
        } catch (java.io.IOException e) {
            return Optional.empty();
        }
    }
}
