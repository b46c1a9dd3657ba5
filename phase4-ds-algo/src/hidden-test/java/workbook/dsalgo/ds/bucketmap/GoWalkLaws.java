package workbook.dsalgo.ds.bucketmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.LongStream;

/** What is true of walks over Go's map in either design. */
public final class GoWalkLaws {

    /** A walk that does not end is cut off here. */
    private static final int TOO_LONG = 10_000;

    private GoWalkLaws() {
    }

    /** A cursor has key and value only between {@code next} and the end. */
    public static void cursorsThatStandNowhere(GoMap.Maker maker) {
        GoMap<String, Integer> map = maker.make(Hasher.ofObjects());
        GoMap.Cursor<String, Integer> early = map.cursor();
        map.put("a", 1);
        assertThat(early.next()).as("next() of a cursor that began on the empty map").isFalse();
        map.remove("a");
        GoMap.Cursor<String, Integer> again = map.cursor();
        map.put("a", 1);
        assertThat(again.next()).as("next() of a cursor that began when the map was empty again")
            .isFalse();
        GoMap.Cursor<String, Integer> cursor = map.cursor();
        assertThatThrownBy(cursor::key, "key() before next()")
            .isInstanceOf(NoSuchElementException.class);
        assertThat(cursor.next()).as("next(), one entry").isTrue();
        assertThat(cursor.key() + cursor.value()).as("key and value").isEqualTo("a1");
        assertThat(cursor.next()).as("next() after the only entry").isFalse();
        assertThatThrownBy(cursor::value, "value() behind the end")
            .isInstanceOf(NoSuchElementException.class);
    }

    /** On a map of keys 0 to 6, from whose first slot a walk begins. */
    public static void entriesChangeMeanwhile(GoMap<Long, Long> map) {
        GoMap.Cursor<Long, Long> cursor = atZero(map);
        map.put(0L, 99L);
        assertThat(cursor.value()).as("value() of the cursor at 0=0, after put(0, 99)")
            .isEqualTo(0);
        map.remove(3L);
        map.put(5L, 50L);
        assertThat(rest(cursor)).as("the rest, after remove(3) and put(5, 50)")
            .isEqualTo(List.of("1=1", "2=2", "4=4", "5=50", "6=6"));
    }

    /** On a map of keys 0 to 6. */
    public static void clearedMeanwhile(GoMap<Long, Long> map) {
        GoMap.Cursor<Long, Long> cursor = atZero(map);
        map.clear();
        assertThat(rest(cursor)).as("the rest after clear()").isEmpty();
    }

    /** On a map of keys 0 to 7 that has no room for another one. */
    public static void growsMeanwhile(GoMap<Long, Long> map) {
        GoMap.Cursor<Long, Long> cursor = atZero(map);
        map.put(8L, 8L);
        map.remove(1L);
        map.put(2L, 20L);
        assertThat(restBut8(cursor)).as("the rest but 8, after put(8, 8), remove(1), put(2, 20)")
            .isEqualTo(List.of("2=20", "3=3", "4=4", "5=5", "6=6", "7=7"));
    }

    /** On a map of keys 0 to 7 that has no room for another one; the walk begins at key 5. */
    public static void growsBeforeTheFirstEntry(GoMap<Long, Long> map, long first, long second) {
        GoMap.Cursor<Long, Long> cursor = map.cursor(first, second);
        map.put(8L, 8L);
        assertThat(restBut8(cursor))
            .as("entries but 8 of cursor(%d, %d), after put(8, 8)", first, second)
            .isEqualTo(same(5, 6, 7, 0, 1, 2, 3, 4));
    }

    private static GoMap.Cursor<Long, Long> atZero(GoMap<Long, Long> map) {
        GoMap.Cursor<Long, Long> cursor = map.cursor(0, 0);
        assertThat(next(cursor)).as("the first entry of cursor(0, 0)").isEqualTo("0=0");
        return cursor;
    }

    /** Without 8, which was added meanwhile: it may come or not. */
    private static List<String> restBut8(GoMap.Cursor<Long, Long> cursor) {
        List<String> rest = rest(cursor);
        rest.remove("8=8");
        return rest;
    }

    /** The first call removes some of the other entries, and changes the rest. */
    public static void forEachWhileTheMapChanges(GoMap.Maker maker) {
        GoMap<Long, Long> map = maker.make(Hashes.named("mix"));
        GoMapLaws.fill(map, 8);
        List<String> came = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        map.forEach((key, value) -> {
            came.add(key + "=" + value);
            if (expected.isEmpty()) {
                expected.add(key + "=" + key);
                LongStream.range(0, 8).filter(other -> other != key).forEach(other -> {
                    if (other < 4) {
                        map.remove(other);
                    } else {
                        map.put(other, -other);
                        expected.add(other + "=" + -other);
                    }
                });
            }
        });
        assertThat(came.isEmpty()).as("forEach over 8 entries calls nobody").isFalse();
        came.sort(null);
        expected.sort(null);
        assertThat(came).as("entries of a forEach over 0 to 7 whose first call removes the others "
            + "below 4, and makes the values of the rest negative").isEqualTo(expected);
    }

    /** Where a cursor stands, as {@code key=value}; the end, if there is no next entry. */
    public static String next(GoMap.Cursor<Long, Long> cursor) {
        return cursor.next() ? cursor.key() + "=" + cursor.value() : "the end";
    }

    /** What is still to come, as {@code key=value}. */
    public static List<String> rest(GoMap.Cursor<Long, Long> cursor) {
        List<String> rest = new ArrayList<>();
        for (String at = next(cursor); !at.equals("the end"); at = next(cursor)) {
            rest.add(at);
            if (rest.size() == TOO_LONG) {
                throw new AssertionError("the walk has no end");
            }
        }
        return rest;
    }

    /** Entries whose value is their key, as {@code key=value}. */
    public static List<String> same(long... keys) {
        return LongStream.of(keys).mapToObj(key -> key + "=" + key).toList();
    }
}
