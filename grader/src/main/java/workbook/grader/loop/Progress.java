package workbook.grader.loop;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import workbook.grader.source.TextFiles;

/**
 * The state file: one plain line an exercise, in the order of the ids, so that two copies merge
 * line by line and anybody can mend it by hand. A line that cannot be read is kept as it is.
 */
public final class Progress {

    private static final String HEADER =
        "# Your progress: exercise, state, date, and what else is known. Edit it if you like.";

    /** A damaged line goes back as it came, whatever its bytes are. */
    private static final Charset EVERY_BYTE = StandardCharsets.ISO_8859_1;

    /** What some editors put in front of UTF-8. */
    private static final String MARK =
        new String("\ufeff".getBytes(StandardCharsets.UTF_8), EVERY_BYTE);

    private final SortedMap<String, Entry> entries;
    private final List<String> unread;
    private final List<String> warnings;

    private Progress(SortedMap<String, Entry> entries, List<String> unread,
            List<String> warnings) {
        this.entries = entries;
        this.unread = List.copyOf(unread);
        this.warnings = List.copyOf(warnings);
    }

    /** What {@code file} says; nothing if it is not there. */
    public static Progress read(Path file) {
        try {
            String text = Files.readString(file, EVERY_BYTE);
            return parse(text.startsWith(MARK) ? text.substring(MARK.length()) : text);
        } catch (NoSuchFileException e) {
            return parse("");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** What a state file of this text says. */
    public static Progress parse(String text) {
        SortedMap<String, Entry> entries = new TreeMap<>(Shelf.BY_ID);
        List<String> unread = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            if (line.isBlank() || line.startsWith("#") && line.equals(HEADER)) {
                continue;
            }
            var entry = Entry.parse(line);
            if (entry.isPresent()) {
                entries.merge(entry.get().id(), entry.get(), Entry::merged);
                continue;
            }
            unread.add(line);
            if (!line.startsWith("#")) {
                warnings.add("line " + (at + 1) + " is not \"exercise state date\" and is left "
                    + "alone: " + line);
            }
        }
        return new Progress(entries, unread, warnings);
    }

    /** Lines that cannot be read, each as a sentence with its number. */
    public List<String> warnings() {
        return warnings;
    }

    /** What is known of an exercise. */
    public Entry of(Item item) {
        Entry known = entries.get(item.id());
        return known == null ? Entry.fresh(item.id(), LocalDate.EPOCH) : known;
    }

    /** The points of {@code items}: the most that each ever earned. */
    public BigDecimal earned(List<Item> items) {
        return items.stream().map(item -> of(item).earned())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** This with one exercise changed. */
    Progress with(Item item, UnaryOperator<Entry> change) {
        SortedMap<String, Entry> changed = new TreeMap<>(entries);
        Entry now = change.apply(of(item));
        if (!now.equals(of(item))) {
            changed.put(item.id(), now);
        }
        return new Progress(changed, unread, warnings);
    }

    /**
     * Changes what the file says of one exercise, and nothing else: it is read anew, so what
     * another process wrote in between stays.
     *
     * @return what the file says now
     */
    static synchronized Progress change(Path file, Item item, UnaryOperator<Entry> change) {
        try (Lock _ = Lock.of(file.toAbsolutePath().resolveSibling("lock"))) {
            Progress before = read(file);
            Progress now = before.with(item, change);
            if (!now.text().equals(before.text())) {
                TextFiles.write(file, now.text(), EVERY_BYTE);
            }
            return now;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException("not written: " + file,
                new InterruptedIOException("interrupted"));
        }
    }

    String text() {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        entries.values().forEach(entry -> text.append(entry.line()).append('\n'));
        unread.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
