package workbook.grader.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Namespaces by bubblewrap, which some systems allow where they allow nobody else. It does not
 * limit how many files a folder in memory has.
 *
 * @param program itself
 * @param prlimit for the limits
 */
record Bubblewrap(Path program, Path prlimit) implements Means {

    private static final List<String> DEVICES =
        List.of("/dev/null", "/dev/zero", "/dev/random", "/dev/urandom");

    /** On this machine, if it has the programs. */
    static Optional<Bubblewrap> here() {
        return Means.program("bwrap").flatMap(bwrap ->
            Means.program("prlimit").map(prlimit -> new Bubblewrap(bwrap, prlimit)));
    }

    @Override
    public String name() {
        return "bwrap";
    }

    @Override
    public String lacks() {
        return "bubblewrap does not limit how many files a worker makes in its temporary folder";
    }

    @Override
    public List<String> words(PrivateRoot root, Optional<Path> meeting, Limits limits,
            List<String> command) {
        List<String> words = new ArrayList<>(List.of(program.toString(), "--unshare-user",
            "--unshare-pid", "--unshare-net", "--unshare-ipc", "--unshare-uts",
            "--hostname", "worker", "--uid", NOBODY, "--gid", NOBODY, "--cap-drop", "ALL",
            "--size", String.valueOf(limits.temporaryBytes()), "--tmpfs", "/tmp",
            "--proc", "/proc", "--ro-bind-try", "/etc/hosts", "/etc/hosts",
            "--ro-bind", prlimit.toString(), "/tools/prlimit"));
        DEVICES.forEach(device -> words.addAll(List.of("--dev-bind", device, device)));
        root.programs().forEach(path -> bind(words, path, path));
        root.data().forEach(path -> bind(words, path, path));
        root.links().forEach((link, to) ->
            words.addAll(List.of("--symlink", to.toString(), link.toString())));
        meeting.ifPresent(socket -> bind(words, socket, MEETING));
        words.addAll(List.of("--remount-ro", "/", "--chdir", "/tmp"));
        words.addAll(Arrays.asList(Namespaces.prlimit(limits).split(" ")));
        words.addAll(command);
        return words;
    }

    private static void bind(List<String> words, Path from, Path to) {
        words.addAll(List.of("--ro-bind", from.toString(), to.toString()));
    }
}
