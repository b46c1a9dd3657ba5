package workbook.grader.loop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import workbook.grader.source.TextFiles;

/**
 * Sees which files are saved, by asking for their times: that works on every file system and with
 * every editor, and for the few files of an exercise costs nothing. A file that is just being
 * written is left alone until it is quiet.
 */
final class Eye implements AutoCloseable {

    /** Between two looks at the learner's own files. */
    private static final Duration LOOK = Duration.ofMillis(20);
    /** When nothing was saved for long, nobody minds a tenth of a second. */
    private static final Duration LAZY_LOOK = Duration.ofMillis(100);
    private static final Duration LAZY_AFTER = Duration.ofMinutes(3);
    /** How long a file must stay as it is; time stamps of file systems are coarser than a save. */
    private static final Duration QUIET = Duration.ofMillis(5);
    /** How often a file that is written without a pause is waited for. */
    private static final int QUIET_TRIES = 40;
    /** Every so many looks the suites and what the exercise needs are looked at as well. */
    private static final int LOOKS_FOR_NEEDED = 25;
    private static final int LOOKS_FOR_OTHERS = 100;

    private final Places places;
    private final Shelf shelf;
    private final Needs needs;
    private final Consumer<Happening> happenings;
    private final Thread thread;
    private volatile Item item;
    private volatile boolean closed;

    Eye(Places places, Shelf shelf, Item first, Consumer<Happening> happenings) {
        this.places = places;
        this.shelf = shelf;
        this.needs = new Needs(places, shelf);
        this.item = first;
        this.happenings = happenings;
        this.thread = Thread.ofPlatform().daemon().name("eye").start(this::watch);
    }

    /** Looks at another exercise from now on. */
    void turnTo(Item other) {
        item = other;
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    /** What was seen of one exercise. */
    private static final class Sight {
        private final Item item;
        private Stamps own;
        private List<Path> neededFiles;
        private Stamps needed;

        Sight(Item item) {
            this.item = item;
        }
    }

    private void watch() {
        Sight sight = null;
        Stamps others = null;
        long lastSave = System.nanoTime();
        boolean lost = false;
        try {
            for (int look = 0; !closed; look++) {
                try {
                    if (sight == null || !sight.item.equals(item)) {
                        sight = first(item);
                        others = Stamps.of(otherFiles());
                        if (lost) {
                            lost = false;
                            happenings.accept(new Happening.Saved(sight.item));
                        }
                    } else if (changed(sight, look % LOOKS_FOR_NEEDED == 0)) {
                        lastSave = System.nanoTime();
                        happenings.accept(new Happening.Saved(sight.item));
                    } else if (look % LOOKS_FOR_OTHERS == 0) {
                        others = elsewhere(sight.item, others);
                    }
                } catch (RuntimeException e) {
                    sight = null; // a folder that is being moved; what stands there then is new
                    lost = true;
                }
                boolean lazy = System.nanoTime() - lastSave > LAZY_AFTER.toNanos();
                Thread.sleep(lazy ? LAZY_LOOK : LOOK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Sight first(Item item) {
        Sight sight = new Sight(item);
        sight.own = Stamps.of(places.sources(item));
        sight.neededFiles = needs.files(item);
        sight.needed = Stamps.of(sight.neededFiles);
        return sight;
    }

    private boolean changed(Sight sight, boolean all) throws InterruptedException {
        Stamps own = Stamps.of(places.sources(sight.item));
        if (!own.equals(sight.own)) {
            sight.own = quiet(sight.item, own);
            sight.neededFiles = needs.files(sight.item);
            sight.needed = Stamps.of(sight.neededFiles);
            return true;
        }
        if (all) {
            Stamps needed = Stamps.of(sight.neededFiles);
            if (!needed.equals(sight.needed)) {
                sight.neededFiles = needs.files(sight.item);
                sight.needed = needed;
                return true;
            }
        }
        return false;
    }

    private Stamps quiet(Item item, Stamps seen) throws InterruptedException {
        Stamps before = seen;
        for (int look = 0; look < QUIET_TRIES; look++) {
            Thread.sleep(QUIET);
            Stamps now = Stamps.of(places.sources(item));
            if (now.equals(before)) {
                return now;
            }
            before = now;
        }
        return before;
    }

    private Stamps elsewhere(Item here, Stamps before) {
        Stamps now = Stamps.of(otherFiles());
        now.files().forEach((file, stamp) -> {
            if (!stamp.equals(before.files().get(file))) {
                shelf.items().stream()
                    .filter(other -> !other.equals(here)
                        && file.getParent().equals(places.exercise(other)))
                    .findFirst()
                    .ifPresent(other -> happenings.accept(new Happening.SavedElsewhere(other)));
            }
        });
        return now;
    }

    private List<Path> otherFiles() {
        return shelf.items().stream().map(Item::phase).distinct()
            .map(phase -> places.root().resolve(phase.directory()).resolve("src/main/java"))
            .flatMap(folder -> TextFiles.below(folder).stream())
            .filter(TextFiles::isJava)
            .toList();
    }
}
