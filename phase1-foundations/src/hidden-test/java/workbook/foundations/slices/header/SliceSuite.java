package workbook.foundations.slices.header;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import workbook.grader.Gate;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.rule.FromScratch;

class SliceSuite {

    private static final Set<String> COPYING = Set.of("append slice to itself",
        "append self within cap", "insert idiom without room",
        "broken insert: append to the prefix clobbers the tail", "overlapping copy forward",
        "copy is limited by len not cap", "copy nil");

    @Test
    @Gate
    @Property("the slice is written here, over an array, not over a list of the library")
    void builtFromScratch() {
        FromScratch.of(Slice.class)
            .keepsNo(Collection.class, Map.class)
            .given(SliceView.class, SliceDrawing.class, SliceIllustration.class)
            .verify();
    }

    @Test
    @Property("a new slice has its length, its capacity, and zero in every place")
    void makesWhatWasAskedFor() {
        Slice<String> made = Slice.make("-", 2, 5);
        assertThat(List.of(made.len(), made.cap())).as("len and cap of make(2, 5)")
            .containsExactly(2, 5);
        assertThat(made.inspect().full()).as("elements of make(2, 5) up to the capacity")
            .containsExactly("-", "-", "-", "-", "-");
        assertThat(made.isNil()).as("isNil of make(2, 5)").isFalse();
    }

    @Test
    @Property("an empty slice has an array, a nil slice has none; both take appends")
    void emptyIsNotNil() {
        Slice<Integer> nil = Slice.nil(0);
        Slice<Integer> empty = Slice.of(0);
        assertThat(nil.isNil()).as("isNil of nil").isTrue();
        assertThat(empty.isNil()).as("isNil of an empty slice").isFalse();
        assertThat(nil.slice(0, 0).isNil()).as("isNil of nil[0:0]").isTrue();
        assertThat(nil.append().isNil()).as("isNil of append(nil)").isTrue();
        assertThat(nil.appendAll(empty).isNil()).as("isNil of append(nil, empty...)").isTrue();
        assertThat(nil.append(7).inspect().values()).as("append(nil, 7)").containsExactly(7);
        assertThat(Slice.copy(nil, Slice.of(0, 1))).as("copy(nil, one element)").isZero();
    }

    @Test
    @Weight(2)
    @Property("an append that fits writes into the shared array; one that does not fit moves away")
    void appendsShareUntilTheyDoNotFit() {
        Slice<Integer> prefix = Slice.make(0, 2, 4);
        Slice<Integer> one = prefix.append(1);
        Slice<Integer> two = prefix.append(2);
        assertThat(one.get(2)).as("third element of the first append, after the second")
            .isEqualTo(2);
        assertThat(prefix.len()).as("length of what was appended to").isEqualTo(2);
        Slice<Integer> moved = two.append(3, 4);
        moved.set(0, 99);
        assertThat(prefix.get(0)).as("first element of the old array").isZero();
        assertThat(moved.inspect().values()).as("the moved slice").containsExactly(99, 0, 2, 3, 4);
    }

    @Test
    @Property("slicing moves a window over the same array, and copies nothing")
    void slicingSharesTheArray() {
        Slice<Integer> all = Slice.of(0, 10, 11, 12, 13, 14);
        Slice<Integer> part = all.slice(1, 3);
        assertThat(part.inspect().array() == all.inspect().array())
            .as("whether s and s[1:3] have one array").isTrue();
        assertThat(List.of(part.len(), part.cap())).as("len and cap of s[1:3] of five")
            .containsExactly(2, 4);
        part.set(0, 99);
        assertThat(all.get(1)).as("s[1] after s[1:3][0] = 99").isEqualTo(99);
        assertThat(part.slice(0, 4).inspect().values()).as("s[1:3][0:4]")
            .containsExactly(99, 12, 13, 14);
    }

    @Test
    @Weight(2)
    @Property("the third index ends the capacity, so that the next append moves away")
    void theThirdIndexEndsTheCapacity() {
        Slice<Integer> all = Slice.of(0, 10, 11, 12, 13, 14);
        Slice<Integer> part = all.slice(1, 3, 3);
        assertThat(List.of(part.len(), part.cap())).as("len and cap of s[1:3:3]")
            .containsExactly(2, 2);
        Slice<Integer> longer = part.append(99);
        assertThat(all.inspect().values()).as("s after append(s[1:3:3], 99)")
            .containsExactly(10, 11, 12, 13, 14);
        assertThat(longer.inspect().values()).as("append(s[1:3:3], 99)")
            .containsExactly(11, 12, 99);
    }

    @Test
    @Property("a slice that is written over itself is read before it is written")
    void overlapsAreMinded() {
        Slice<Integer> forward = Slice.of(0, 1, 2, 3, 4, 5);
        assertThat(Slice.copy(forward.sliceFrom(1), forward)).as("copy(s[1:], s)").isEqualTo(4);
        assertThat(forward.inspect().values()).as("s after copy(s[1:], s)")
            .containsExactly(1, 1, 2, 3, 4);
        Slice<Integer> backward = Slice.of(0, 1, 2, 3, 4, 5);
        Slice.copy(backward, backward.sliceFrom(1));
        assertThat(backward.inspect().values()).as("s after copy(s, s[1:])")
            .containsExactly(2, 3, 4, 5, 5);
        Slice<Integer> appended = Slice.of(0, 1, 2, 3, 4, 5);
        appended.sliceTo(1).appendAll(appended.slice(0, 4));
        assertThat(appended.inspect().values()).as("s after append(s[:1], s[0:4]...)")
            .containsExactly(1, 1, 2, 3, 4);
    }

    @Test
    @Property("a panic names the bound that was broken, in Go's words")
    void panicsNameTheBound() {
        Slice<Integer> slice = Slice.make(0, 3, 5);
        panics("s[3]", () -> slice.get(3), "index out of range [3] with length 3");
        panics("s[-1] = 0", () -> slice.set(-1, 0), "index out of range [-1]");
        panics("s[7:6]", () -> slice.slice(7, 6), "slice bounds out of range [:6] with capacity 5");
        panics("s[4:]", () -> slice.sliceFrom(4), "slice bounds out of range [4:3]");
        panics("s[9:8:7]", () -> slice.slice(9, 8, 7),
            "slice bounds out of range [::7] with capacity 5");
        panics("s[5:4:3]", () -> slice.slice(5, 4, 3), "slice bounds out of range [:4:3]");
        panics("s[3:2:4]", () -> slice.slice(3, 2, 4), "slice bounds out of range [3:2:]");
        panics("s[::-1]", () -> slice.slice(0, 0, -1), "slice bounds out of range [::-1]");
        panics("make(-1, -2)", () -> Slice.make(0, -1, -2), "makeslice: len out of range");
        panics("make(2, 1)", () -> Slice.make(0, 2, 1), "makeslice: cap out of range");
    }

    @Test
    @Property("a bound on the right is checked before one on its left, a negative one too")
    void boundsAreCheckedFromTheRight() {
        Slice<Integer> slice = Slice.make(0, 3, 5);
        panics("s[-1:-2]", () -> slice.slice(-1, -2), "slice bounds out of range [:-2]");
        panics("s[-1:6]", () -> slice.slice(-1, 6),
            "slice bounds out of range [:6] with capacity 5");
        panics("s[-1:5]", () -> slice.slice(-1, 5), "slice bounds out of range [-1:]");
        panics("s[-1:-2:-3]", () -> slice.slice(-1, -2, -3), "slice bounds out of range [::-3]");
        panics("s[-1:-2:6]", () -> slice.slice(-1, -2, 6),
            "slice bounds out of range [::6] with capacity 5");
        panics("s[-1:-2:4]", () -> slice.slice(-1, -2, 4), "slice bounds out of range [:-2:]");
        panics("s[-1:5:4]", () -> slice.slice(-1, 5, 4), "slice bounds out of range [:5:4]");
        panics("s[-1:4:4]", () -> slice.slice(-1, 4, 4), "slice bounds out of range [-1::]");
    }

    @Test
    @Property("a size that no array can have is a panic, and never an error of the JVM")
    void sizesEndWithTheLargestArray() {
        long tooLarge = Slice.LARGEST + 1L;
        panics("make(LARGEST + 1, LARGEST + 1)", () -> Slice.make(0, tooLarge, tooLarge),
            "makeslice: len out of range");
        panics("make(1, LARGEST + 1)", () -> Slice.make(0, 1, tooLarge),
            "makeslice: cap out of range");
        panics("make(1, 2^32 + 1)", () -> Slice.make(0, 1, (1L << 32) + 1),
            "makeslice: cap out of range");
    }

    @Test
    @Property("a slice does not share the array that its elements came in")
    void slicesOwnTheirArray() {
        Integer[] elements = {1, 2, 3};
        Slice<Integer> literal = Slice.of(0, elements);
        Slice<Integer> appended = Slice.<Integer>nil(0).append(elements);
        elements[0] = 99;
        assertThat(literal.get(0)).as("first of of(1, 2, 3), after the caller wrote to its array")
            .isEqualTo(1);
        assertThat(appended.get(0))
            .as("first of append(nil, 1, 2, 3), after the caller wrote to its array").isEqualTo(1);
    }

    @Test
    @Property("a slice takes every element of its type, whatever array the first ones came in")
    void slicesTakeEveryElement() {
        Integer[] elements = {1, 2, 3};
        Slice<Number> literal = Slice.of(0, elements);
        literal.set(1, 2.5);
        assertThat(literal.get(1)).as("a Double in a slice of Numbers made from Integers")
            .isEqualTo(2.5);
        Slice<Number> appended = Slice.<Number>nil(0).append(elements);
        appended.set(1, 2.5);
        assertThat(appended.get(1)).as("a Double in nil with Integers appended").isEqualTo(2.5);
        Slice<String> words = Slice.of("-", "a", null).append(null, "b");
        assertThat(words.inspect().values()).as("append(of(\"a\", null), null, \"b\")")
            .containsExactly("a", null, null, "b");
    }

    @Test
    @Property("appends one by one make few arrays, and lose nothing")
    void appendsAreAmortised() {
        Slice<Integer> slice = Slice.nil(0);
        Set<Object> arrays = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < 2000; i++) {
            slice = slice.append(i);
            arrays.add(slice.inspect().array());
        }
        assertThat(slice.inspect().values()).as("what 2000 appends put there")
            .isEqualTo(IntStream.range(0, 2000).boxed().toList());
        assertThat(arrays.size()).as("arrays that 2000 appends, one by one, have made")
            .isLessThanOrEqualTo(16);
    }

    @Test
    @Weight(3)
    @Property("after every step of a recorded program each variable is what it is in Go")
    void programsAsRecorded() {
        SlicePrograms.replay(name -> !name.startsWith("random") && !name.startsWith("panics")
            && !COPYING.contains(name));
    }

    @Test
    @Weight(2)
    @Property("appending and copying between slices of one array comes out as recorded in Go")
    void copiesAsRecorded() {
        SlicePrograms.replay(COPYING::contains);
    }

    @Test
    @Weight(2)
    @Property("a program with panics in it comes out as recorded in Go: a panic has its words, and "
        + "changes nothing")
    void panicsAsRecorded() {
        SlicePrograms.replay(name -> name.startsWith("panics")
            || name.startsWith("random-with-panics"));
    }

    @Test
    @Weight(2)
    @Property("a hundred random programs come out as recorded in Go")
    void randomProgramsAsRecorded() {
        SlicePrograms.replay(name -> name.matches("random-\\d+"));
    }

    private static void panics(String what, ThrowingCallable call, String words) {
        assertThatThrownBy(call, what).isInstanceOf(SlicePanic.class).hasMessage(words);
    }
}
