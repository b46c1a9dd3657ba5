package workbook.grader.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import workbook.grader.format.ChapterBreaks;
import workbook.grader.loop.Item;
import workbook.grader.sharpness.Chaff;
import workbook.grader.sharpness.ChaffFile;
import workbook.grader.sharpness.SharpnessException;
import workbook.grader.source.TextFiles;
import workbook.grader.verify.Task.Answer;
import workbook.grader.verify.Task.Kind;

/**
 * Proves exercises in worker processes, and remembers what it proved. One at a time in a checkout:
 * another one waits. Closing it ends its processes.
 */
public final class Verifier implements AutoCloseable {

    private final Path root;
    private final Proofs proofs;
    private final ProofKey keys;
    private final Crew crew;
    private final FileChannel lock;
    private int rank;

    /**
     * A verifier of a checkout.
     *
     * @param root the folder of the parent POM
     * @param jar of the grader, with its libraries in {@code lib} beside it
     * @param workers how many processes may work at once
     */
    public Verifier(Path root, Path jar, int workers) {
        this.root = root;
        Path own = root.resolve(".workbook");
        try {
            Files.createDirectories(own);
            this.lock = FileChannel.open(own.resolve("verify.lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
            lock.lock();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + own, e);
        }
        this.proofs = new Proofs(own.resolve("proved"));
        this.keys = ProofKey.here(root, jar, Crew.OPTIONS);
        this.crew = new Crew(root, jar, workers);
    }

    /**
     * What is wanted of an exercise.
     *
     * @param everyTest whether all tests run for every chaff, and not those alone that it names
     * @param chaff the only chaff to try, with nothing else; empty for everything
     * @param anew whether what was proved before is proved again
     */
    public record Wanted(boolean everyTest, String chaff, boolean anew) {

        /** What the build asks of an exercise. */
        public static Wanted proof(boolean anew) {
            return new Wanted(false, "", anew);
        }
    }

    /**
     * What came of an exercise.
     *
     * @param before whether it had been proved before, of the same content
     */
    public record Outcome(Verified verified, boolean before) {
    }

    /** Proves an exercise, when those before it are done. */
    public CompletableFuture<Outcome> verify(Item item, Wanted wanted) {
        Site site = new Site(root, item.packageName());
        String key = keys.of(item.packageName());
        Optional<Verified> known = wanted.anew() ? Optional.empty() : proofs.find(site.name(), key)
            .filter(found -> found.everyTest() || !wanted.everyTest());
        if (known.isPresent()) {
            return CompletableFuture.completedFuture(new Outcome(known.get(), true));
        }
        return proved(item, site, wanted).thenApply(verified -> {
            if (wanted.chaff().isEmpty()) {
                proofs.keep(site.name(), key, verified);
            }
            return new Outcome(verified, false);
        });
    }

    /**
     * What a learner reads after each edit that the chapter asks for, by the name of the chaff. It
     * comes from a proof if there is one: what the chapter shows now is part of that, and compared.
     */
    public Map<String, String> breaks(Item item) {
        Map<String, String> texts = new TreeMap<>();
        Site site = new Site(root, item.packageName());
        Optional<Verified> known = proofs.find(site.name(), keys.of(item.packageName()));
        if (known.isPresent()) {
            return known.get().breaks();
        }
        for (String chaff : breaks(site).keySet()) {
            Verified tried = verify(item, new Wanted(true, chaff, true)).join().verified();
            if (!tried.breaks().containsKey(chaff)) {
                throw new SharpnessException(String.join("\n", tried.problems()));
            }
            texts.putAll(tried.breaks());
        }
        return texts;
    }

    @Override
    public void close() {
        crew.close();
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unlock " + root, e);
        }
    }

    private CompletableFuture<Verified> proved(Item item, Site site, Wanted wanted) {
        int mine = rank++;
        Assembly assembly = new Assembly(item, site, wanted);
        List<Chaff> chaffs;
        try {
            chaffs = chaffs(site, wanted);
        } catch (SharpnessException e) {
            return CompletableFuture.completedFuture(assembly.unreadable(e.getMessage()));
        }
        Map<String, Optional<String>> breaks = breaks(site);
        return crew.submit(mine, new Task(Kind.PREPARE, site.packageName(), "", false))
            .thenCompose(prepared -> prepared.exercise() == null
                ? CompletableFuture.completedFuture(assembly.unreadable(prepared.problem()))
                : trials(mine, assembly, prepared, chaffs, breaks));
    }

    private CompletableFuture<Verified> trials(int mine, Assembly assembly, Answer prepared,
            List<Chaff> chaffs, Map<String, Optional<String>> breaks) {
        Site site = assembly.site();
        Wanted wanted = assembly.wanted();
        Map<Task, CompletableFuture<Answer>> answers = new LinkedHashMap<>();
        boolean all = wanted.chaff().isEmpty();
        if (all) {
            ask(mine, answers, site, Kind.REFERENCE, "", true);
            site.wheats().keySet().forEach(
                wheat -> ask(mine, answers, site, Kind.WHEAT, wheat, true));
        }
        if (all) {
            Recordings.of(site).keySet().forEach(
                file -> ask(mine, answers, site, Kind.RECORDING, file, false));
        }
        // What hangs comes last: it costs its worker.
        chaffs.stream().sorted(Comparator.comparing(Chaff::by)).forEach(chaff -> ask(mine, answers,
            site, Kind.CHAFF, chaff.name(),
            wanted.everyTest() || breaks.containsKey(chaff.name())));
        if (all) {
            ask(mine, answers, site, Kind.STUB, "", true);
            ask(mine, answers, site, Kind.DEFAULTS, "", true);
            ask(mine, answers, site, Kind.ANSWERS, "", false);
        }
        return CompletableFuture.allOf(answers.values().toArray(CompletableFuture[]::new))
            .thenApply(_ -> {
                Map<Task, Answer> given = new LinkedHashMap<>();
                answers.forEach((task, answer) -> given.put(task, answer.join()));
                return assembly.of(prepared, chaffs, given, breaks);
            });
    }

    private void ask(int mine, Map<Task, CompletableFuture<Answer>> answers, Site site, Kind kind,
            String name, boolean everyTest) {
        Task task = new Task(kind, site.packageName(), name, everyTest);
        answers.put(task, crew.submit(mine, task));
    }

    private static List<Chaff> chaffs(Site site, Wanted wanted) {
        List<Chaff> all = ChaffFile.read(site.checkout().chaffs(site.itself()));
        if (wanted.chaff().isEmpty()) {
            return all;
        }
        List<Chaff> asked = all.stream()
            .filter(chaff -> chaff.name().equals(wanted.chaff())).toList();
        if (asked.isEmpty()) {
            throw new SharpnessException("no chaff '%s'; there are: %s".formatted(
                wanted.chaff(), all.stream().map(Chaff::name).toList()));
        }
        return asked;
    }

    private static Map<String, Optional<String>> breaks(Site site) {
        Path chapter = site.checkout().chapter(site.itself());
        return Files.exists(chapter)
            ? ChapterBreaks.in(TextFiles.read(chapter)) : new TreeMap<>();
    }
}
