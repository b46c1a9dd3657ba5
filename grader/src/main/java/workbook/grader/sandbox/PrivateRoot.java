package workbook.grader.sandbox;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * What an isolated worker sees of the machine, each at the place where it stands outside: nothing
 * else is there. All of it can be read and not written.
 *
 * @param programs files and folders that hold code of the machine: the JDK, the C library
 * @param data the grader's jar or classes, its libraries, the JVM's archive of classes
 * @param links links to be made, by their own path
 */
record PrivateRoot(List<Path> programs, List<Path> data, Map<Path, Path> links) {

    private static final List<Path> LIBRARIES =
        Stream.of("/lib", "/lib64", "/usr/lib", "/usr/lib64").map(Path::of).toList();
    /** Links of a JDK that a package of a distribution has made, for settings and certificates. */
    private static final int JDK_DEPTH = 4;
    private static final String ARCHIVE = "-XX:AOTCache=";

    /** What the workers of {@code command} need. */
    static PrivateRoot of(WorkerCommand command) {
        try {
            Path jdk = command.java().getParent().getParent();
            Set<Path> programs = new TreeSet<>(Set.of(jdk));
            programs.addAll(linkedFrom(jdk));
            Map<Path, Path> links = new LinkedHashMap<>();
            addLibraries(jdk, programs, links);
            Set<Path> data = new TreeSet<>();
            for (String entry : command.classPath().split(File.pathSeparator)) {
                addWithLibraries(Path.of(entry).toAbsolutePath().normalize(), data);
            }
            command.options().stream().filter(each -> each.startsWith(ARCHIVE))
                .map(each -> Path.of(each.substring(ARCHIVE.length()))).forEach(data::add);
            command.options().stream().filter(each -> each.startsWith(CoverageAgent.AGENT))
                .forEach(_ -> data.add(CoverageAgent.jar()));
            Set<Path> all = new LinkedHashSet<>(programs);
            all.addAll(data);
            Predicate<Path> needed = path -> all.stream()
                .noneMatch(other -> !other.equals(path) && path.startsWith(other));
            return new PrivateRoot(programs.stream().filter(needed).toList(),
                data.stream().filter(needed).toList(), links);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot find what a worker needs", e);
        }
    }

    /** The same with one more file that holds data. */
    PrivateRoot with(Path file) {
        List<Path> more = new ArrayList<>(data);
        more.add(file);
        return new PrivateRoot(programs, more, links);
    }

    private static List<Path> linkedFrom(Path jdk) throws IOException {
        Path home = jdk.toRealPath();
        List<Path> outside = new ArrayList<>();
        try (Stream<Path> files = Files.walk(home, JDK_DEPTH)) {
            for (Path link : files.filter(Files::isSymbolicLink).toList()) {
                Path to = link.getParent().resolve(Files.readSymbolicLink(link)).normalize();
                if (!to.startsWith(home) && Files.exists(to)) {
                    outside.add(to);
                }
            }
        }
        return outside;
    }

    /** The folders that this JVM has its own libraries from, and the ways that lead there. */
    private static void addLibraries(Path jdk, Set<Path> programs, Map<Path, Path> links)
            throws IOException {
        Path home = jdk.toRealPath();
        try (Stream<String> maps = Files.lines(Path.of("/proc/self/maps"))) {
            maps.filter(line -> line.contains("/") && line.contains(".so"))
                .map(line -> Path.of(line.substring(line.indexOf('/'))))
                .filter(file -> LIBRARIES.stream().anyMatch(file::startsWith)
                    || file.getFileName().toString().startsWith("libc."))
                .filter(file -> !file.startsWith(home) && Files.exists(file))
                .map(Path::getParent).forEach(programs::add);
        }
        for (Path folder : LIBRARIES) {
            if (Files.isSymbolicLink(folder)) {
                links.put(folder, Files.readSymbolicLink(folder));
            } else if (Files.isDirectory(folder)) {
                try (Stream<Path> loaders = Files.list(folder)) {
                    loaders.filter(each -> each.getFileName().toString().startsWith("ld-"))
                        .filter(Files::isRegularFile).forEach(programs::add);
                }
            }
        }
    }

    private static void addWithLibraries(Path entry, Set<Path> data) throws IOException {
        if (!Files.exists(entry) || !data.add(entry) || Files.isDirectory(entry)) {
            return;
        }
        try (JarFile jar = new JarFile(entry.toFile())) {
            Manifest manifest = jar.getManifest();
            String more = manifest == null
                ? null : manifest.getMainAttributes().getValue("Class-Path");
            for (String each : more == null ? List.<String>of() : Arrays.asList(more.split(" +"))) {
                if (!each.isEmpty() && !each.contains(":")) {
                    addWithLibraries(entry.resolveSibling(each).normalize(), data);
                }
            }
        }
    }
}
