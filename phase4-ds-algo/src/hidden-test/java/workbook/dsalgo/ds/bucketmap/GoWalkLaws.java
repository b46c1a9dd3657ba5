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
