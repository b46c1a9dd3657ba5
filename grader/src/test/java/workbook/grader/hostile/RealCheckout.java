package workbook.grader.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import workbook.grader.loop.Account;
import workbook.grader.loop.Bench;
import workbook.grader.loop.Checked;
import workbook.grader.loop.Item;
import workbook.grader.loop.Places;
import workbook.grader.loop.Shelf;
import workbook.grader.sandbox.Supervisor;
import workbook.grader.sandbox.WorkerCommand;
import workbook.grader.source.Phase;
import workbook.grader.suite.TestListener;

/** Exercises of the workbook, copied to where a case may do as it likes. */
final class RealCheckout implements AutoCloseable {

    private final Path from;
    private final Path root;
    private final Places places;
    private final Bench bench;

    /**
     * @param from a checkout
     * @param root where it is copied to
     * @param phases the phases that are copied
     * @param command starts workers
     */
    RealCheckout(Path from, Path root, List<Phase> phases, WorkerCommand command) {
        this.from = from;
        this.root = root;
        Stream.concat(phases.stream().map(each -> each.directory() + "/src"),
            Stream.of("solutions/src/main"))
            .forEach(each -> copy(from.resolve(each), root.resolve(each)));
        this.places = new Places(root);
        this.bench = new Bench(places, Shelf.of(root),
            Supervisor.withSpare(command), command.classPath());
    }

    /**
     * Grades the reference with a case laid over it: its {@code sources} in the exercise's folder,
     * and its {@code root} over the root of the checkout.
     */
    SmallExercise.Result check(Expect expect, Path hostile) throws InterruptedException {
        Path sources = hostile.resolve("sources");
        Path beside = hostile.resolve("root");
        Item item = Shelf.of(root).byId(expect.exercise()).orElseThrow();
        Path folder = places.exercise(item);
        try {
            copy(places.reference(item), folder);
            if (Files.isDirectory(sources)) {
                copy(sources, folder);
            }
            if (Files.isDirectory(beside)) {
                copy(beside, root);
            }
            for (Map.Entry<String, String> link : expect.links().entrySet()) {
                Files.delete(folder.resolve(link.getKey()));
                Files.createSymbolicLink(
                    folder.resolve(link.getKey()), root.resolve(link.getValue()));
            }
            Checked checked = bench.check(item, TestListener.NONE);
            remove(beside);
            return new SmallExercise.Result(checked.score(), new Account(places).all(checked));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            String main = folder.getParent().toString().substring(root.toString().length() + 1);
            delete(folder.getParent());
            copy(from.resolve(main), folder.getParent());
        }
    }

    /** What a case adds beside the sources is in no checkout. */
    private void remove(Path beside) throws IOException {
        if (Files.isDirectory(beside)) {
            try (Stream<Path> files = Files.walk(beside)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.deleteIfExists(root.resolve(beside.relativize(file).toString()));
                }
            }
        }
    }

    @Override
    public void close() {
        bench.close();
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.deleteIfExists(target);
                    Files.copy(file, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
