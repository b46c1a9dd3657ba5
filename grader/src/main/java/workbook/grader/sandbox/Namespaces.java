package workbook.grader.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Namespaces by the programs of util-linux.
 *
 * <pre>
 * unshare       new mounts, processes, network, ... ; for a user without rights a user namespace
 *   sh          puts the root together in a small tmpfs, enters it, lets go of the old one
 *     setpriv   for root: becomes nobody, since limits on processes do not hold for root
 *     unshare   a user namespace for the worker alone: its limit counts its own processes
 *     setpriv   no capability, no way to get one; ends when the outer unshare does
 *     prlimit   the limits
 *       java    process 1 of its namespace: what it leaves behind ends with it
 * </pre>
 *
 * The root is put together at /sys, which every machine has and no file of ours stands below.
 *
 * @param root whether this user is root
 * @param tools the programs, in the order of {@link #NAMES}
 */
record Namespaces(boolean root, List<Path> tools) implements Means {

    static final List<String> NAMES =
        List.of("sh", "mount", "umount", "pivot_root", "unshare", "setpriv", "prlimit");
    private static final String PLACE = "/sys";
    private static final List<String> DEVICES = List.of("null", "zero", "random", "urandom");
    private static final List<String> APART =
        List.of("--mount", "--pid", "--fork", "--kill-child", "--net", "--ipc", "--uts");

    /** On this machine, if it has the programs. */
    static Optional<Namespaces> here(boolean root) {
        List<Path> tools =
            NAMES.stream().map(Means::program).flatMap(Optional::stream).toList();
        return tools.size() == NAMES.size()
            ? Optional.of(new Namespaces(root, tools)) : Optional.empty();
    }

    @Override
    public String name() {
        return "unshare";
    }

    @Override
    public String lacks() {
        return "";
    }

    @Override
    public List<String> words(PrivateRoot sees, Optional<Path> meeting, Limits limits,
            List<String> command) {
        List<String> words = new ArrayList<>(List.of(tool("unshare").toString()));
        if (!root) {
            words.addAll(List.of("--user", "--map-root-user"));
        }
        words.addAll(APART);
        words.addAll(List.of(tool("sh").toString(), "-c", script(sees, meeting, limits), "sh"));
        words.addAll(command);
        return words;
    }

    private Path tool(String name) {
        return tools.get(NAMES.indexOf(name));
    }

    private String script(PrivateRoot sees, Optional<Path> meeting, Limits limits) {
        return """
            set -eu
            umask 022
            PATH=$PATH:/usr/sbin:/usr/bin:/sbin:/bin
            %1$s -t tmpfs -o size=1m,nr_inodes=8k,mode=755,nosuid,nodev workbook %2$s
            cd %2$s
            mkdir dev etc mnt proc tmp tools
            %1$s -t tmpfs -o size=%3$d,nr_inodes=%4$d,mode=1777,nosuid,nodev,noexec tmp tmp
            mkdir -p -- %5$s
            for file in %6$s; do : >"$file"; done
            %7$s
            echo '127.0.0.1 localhost' >etc/hosts
            cat >proc/table <<'TABLE'
            %8$s
            TABLE
            %1$s -a -T proc/table
            %1$s -o remount,bind,ro,nosuid,nodev %2$s
            ip link set lo up 2>/dev/null || :
            hostname worker 2>/dev/null || :
            %9$s . mnt
            cd /tmp
            /mnt%10$s -l /mnt
            exec %11$s "$@"
            """.formatted(quoted(tool("mount")), PLACE, limits.temporaryBytes(),
                limits.temporaryFiles(), folders(sees), files(sees, meeting), links(sees),
                table(sees, meeting), quoted(tool("pivot_root")),
                quoted(tool("umount")), last(limits));
    }

    /** What becomes of the shell, from the outside in. */
    private String last(Limits limits) {
        String nobody = root ? "/tools/setpriv --reuid %1$s --regid %1$s --clear-groups "
            .formatted(NOBODY) : "";
        return nobody + """
            /tools/unshare --user --map-user=%1$s --map-group=%1$s --keep-caps \
            /tools/setpriv --no-new-privs --bounding-set=-all --inh-caps=-all \
            --ambient-caps=-all --pdeathsig KILL \
            """.formatted(NOBODY) + prlimit(limits);
    }

    static String prlimit(Limits limits) {
        return "/tools/prlimit --nproc=%d --nofile=%d --fsize=%d --core=0".formatted(
            limits.tasks(), limits.open(), limits.fileBytes());
    }

    private static String folders(PrivateRoot sees) {
        Set<String> folders = new TreeSet<>();
        all(sees).forEach(path -> folders.add(
            inside(Files.isDirectory(path) ? path : path.getParent())));
        sees.links().keySet().forEach(link -> folders.add(inside(link.getParent())));
        folders.add("etc"); // a name is wanted in any case
        folders.remove("''");
        return String.join(" ", folders);
    }

    private static String files(PrivateRoot sees, Optional<Path> meeting) {
        Set<String> files = new LinkedHashSet<>();
        DEVICES.forEach(device -> files.add("dev/" + device));
        List.of("unshare", "setpriv", "prlimit").forEach(tool -> files.add("tools/" + tool));
        all(sees).filter(path -> !Files.isDirectory(path))
            .forEach(path -> files.add(inside(path)));
        meeting.ifPresent(_ -> files.add(inside(MEETING)));
        return String.join(" ", files);
    }

    private static String links(PrivateRoot sees) {
        return sees.links().entrySet().stream()
            .map(link -> "ln -s -- " + quoted(link.getValue()) + " " + inside(link.getKey()))
            .collect(Collectors.joining("\n"));
    }

    private String table(PrivateRoot sees, Optional<Path> meeting) {
        List<String> lines = new ArrayList<>();
        DEVICES.forEach(device -> lines.add(
            row(Path.of("/dev", device), Path.of("/dev", device), "bind,nosuid,noexec")));
        sees.programs().forEach(path -> lines.add(row(path, path, "rbind,ro,nosuid,nodev")));
        sees.data().forEach(path -> lines.add(row(path, path, "rbind,ro,nosuid,nodev,noexec")));
        List.of("unshare", "setpriv", "prlimit").forEach(tool -> lines.add(
            row(tool(tool), Path.of("/tools", tool), "bind,ro,nosuid,nodev")));
        meeting.ifPresent(socket ->
            lines.add(row(socket, MEETING, "bind,ro,nosuid,nodev,noexec")));
        lines.add("proc " + PLACE + "/proc proc nosuid,nodev,noexec 0 0"); // hides this table
        return String.join("\n", lines);
    }

    private static String row(Path from, Path to, String options) {
        return escaped(from.toString()) + " " + escaped(PLACE + to) + " none " + options + " 0 0";
    }

    private static Stream<Path> all(PrivateRoot sees) {
        return Stream.concat(sees.programs().stream(), sees.data().stream());
    }

    /** A path of the machine, seen from the place where the root is put together. */
    private static String inside(Path path) {
        return quoted(Path.of("/").relativize(path));
    }

    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "'\\''") + "'";
    }

    /** As the table of mounts has it. */
    private static String escaped(String path) {
        return path.replace("\\", "\\134").replace(" ", "\\040").replace("\t", "\\011");
    }
}
