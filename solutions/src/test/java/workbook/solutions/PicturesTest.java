package workbook.solutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import workbook.concurrency.channels.channel.ChannelIllustration;
import workbook.concurrency.channels.select.SelectIllustration;
import workbook.dsalgo.ds.bucketmap.BucketMapIllustration;
import workbook.dsalgo.ds.chainedmap.ChainedMapIllustration;
import workbook.dsalgo.ds.swissmap.SwissMapIllustration;
import workbook.foundations.interfaces.itab.ItabIllustration;
import workbook.foundations.slices.growth.GrowthIllustration;
import workbook.foundations.slices.header.SliceIllustration;
import workbook.foundations.values.layout.LayoutIllustration;
import workbook.grader.picture.Illustration;
import workbook.grader.picture.ScriptException;
import workbook.grader.picture.Story;

/** What the references look like. */
class PicturesTest {

    private static final List<Illustration<?>> ILLUSTRATIONS = List.of(
        new LayoutIllustration(), new SliceIllustration(), new GrowthIllustration(),
        new ItabIllustration(),
        new ChannelIllustration(), new SelectIllustration(), new ChainedMapIllustration(),
        new BucketMapIllustration(), new SwissMapIllustration());

    private static List<String> results(Story story) {
        return story.steps().stream().skip(1).map(Story.Step::result).toList();
    }

    @TestFactory
    Stream<DynamicTest> everyExampleCanBePlayed() {
        return ILLUSTRATIONS.stream().map(illustration -> DynamicTest.dynamicTest(
            illustration.getClass().getSimpleName(), () ->
                assertThat(results(Story.of(illustration, illustration.example())))
                    .hasSizeGreaterThan(1)
                    .noneMatch(result -> result.startsWith("throws"))));
    }

    @Test
    void whatIsNotKnownIsNamed() {
        assertRefused(new SliceIllustration(), "slice b a 1 2",
            "no slice 'a' in \"slice b a 1 2\"; there are: []");
        assertRefused(new GrowthIllustration(), "release 1.4",
            "no release '1.4'; there are: 1.17, 1.18, 1.22");
        assertRefused(new LayoutIllustration(), "field word", "unknown type 'word'; there are, "
            + "among others: bool, byte, int8, int16, int32, int64, float64, pointer, string, "
            + "slice, struct{}, [3]bool");
        assertRefused(new SelectIllustration(), "poll c", "no channel 'c'; there are: a, b");
        assertRefused(new ItabIllustration(), "type T 0 M; find I T",
            "nothing called 'I'; there are: []");
        assertRefused(new ChannelIllustration(), "send 1; interrupt A",
            "no thread 'A' waits; there are: []");
        assertRefused(new SwissMapIllustration(), "put -1 a",
            "KEY in \"put -1 a\" is a number from 0 to 2147483647");
    }

    private static void assertRefused(
            Illustration<?> illustration, String operations, String message) {
        assertThatThrownBy(() -> Story.of(illustration, operations))
            .isInstanceOf(ScriptException.class).hasMessage(message);
    }

    @Test
    void aSwissMapShowsItsTombstone() {
        Story story = Story.of(new SwissMapIllustration(),
            "put 1 a; fill 100 112 1; delete 103; put 342 b");
        assertThat(results(story)).containsExactly("added", "filled", "deleted v", "added");
        assertThat(story.steps().getLast().picture()).hasToString("""
            Swiss map: used 14, globalDepth 0
            directory - [  ]--> table 0
            +- table 0: depth 0, 16 slots, 14 used, 0 left, 0 tombstones ------------------------+
            |                    0       1       2       3       4       5       6       7       |
            |                  +-------+-------+-------+-------+-------+-------+-------+-------+ |
            | group 0: control | 01    | 08    | 09    | 10    | 11    | 12    | 80    | 80    | |
            | group 0: entries | 1=a   | 108=v | 109=v | 110=v | 111=v | 112=v |       |       | |
            |                  +-------+-------+-------+-------+-------+-------+-------+-------+ |
            |                    0       1       2       3       4       5       6       7       |
            |                  +-------+-------+-------+-------+-------+-------+-------+-------+ |
            | group 1: control | 00    | 01    | 02    | 42*   | 04    | 05    | 06    | 07    | |
            | group 1: entries | 100=v | 101=v | 102=v | 342=b*| 104=v | 105=v | 106=v | 107=v | |
            |                  +-------+-------+-------+-------+-------+-------+-------+-------+ |
            +------------------------------------------------------------------------------------+
            """);
    }

    @Test
    void aSwissMapThatIsClearedKeepsItsTable() {
        Story story = Story.of(new SwissMapIllustration(),
            "fill 0 8 1; clear; get 1; put 142 b; delete 142");
        assertThat(results(story)).containsExactly("filled", "cleared", "not found", "added",
            "deleted b");
        assertThat(story.steps().getLast().picture()).hasToString("""
            Swiss map: used 0, globalDepth 0
            directory - [  ]--> table 0
            +- table 0: depth 0, 16 slots, 0 used, 14 left, 0 tombstones -+
            |                    0    1    2    3    4    5    6    7     |
            |                  +----+----+----+----+----+----+----+----+  |
            | group 0: control | 80 | 80 | 80 | 80 | 80 | 80 | 80 | 80 |  |
            | group 0: entries |    |    |    |    |    |    |    |    |  |
            |                  +----+----+----+----+----+----+----+----+  |
            |                    0    1    2    3    4    5    6    7     |
            |                  +----+----+----+----+----+----+----+----+  |
            | group 1: control | 80*| 80 | 80 | 80 | 80 | 80 | 80 | 80 |  |
            | group 1: entries | *  |    |    |    |    |    |    |    |  |
            |                  +----+----+----+----+----+----+----+----+  |
            +-------------------------------------------------------------+
            """);
    }

    @Test
    void aBucketMapHasOverflowBuckets() {
        Story story = Story.of(new BucketMapIllustration(),
            "fill 0 64 8; put 1 a; delete 16");
        assertThat(results(story)).containsExactly("filled", "added", "deleted v");
        assertThat(story.steps().getLast().picture()).hasToString("""
            bucket map: count 9, B 1, noverflow 1
            +- bucket 0 --------------------------------------------------------+
            |           0      1      2      3      4      5      6      7      |
            |         +------+------+------+------+------+------+------+------+ |
            | tophash | 5    | 8    | 1*   | 24   | 32   | 40   | 48   | 56   | |
            | entry   | 0=v  | 8=v  | *    | 24=v | 32=v | 40=v | 48=v | 56=v | |
            |         +------+------+------+------+------+------+------+------+ |
            | overflow [  ]--> overflow 1 of bucket 0                           |
            +-------------------------------------------------------------------+
            +- overflow 1 of bucket 0 ------------------------------------------+
            |           0      1      2      3      4      5      6      7      |
            |         +------+------+------+------+------+------+------+------+ |
            | tophash | 64   | 0    | 0    | 0    | 0    | 0    | 0    | 0    | |
            | entry   | 64=v |      |      |      |      |      |      |      | |
            |         +------+------+------+------+------+------+------+------+ |
            +-------------------------------------------------------------------+
            +- bucket 1 ------------------------------------------------+
            |           0     1     2     3     4     5     6     7     |
            |         +-----+-----+-----+-----+-----+-----+-----+-----+ |
            | tophash | 6   | 0   | 0   | 0   | 0   | 0   | 0   | 0   | |
            | entry   | 1=a |     |     |     |     |     |     |     | |
            |         +-----+-----+-----+-----+-----+-----+-----+-----+ |
            +-----------------------------------------------------------+
            """);
    }

    @Test
    void aBucketMapShowsWhatItHasEvacuated() {
        Story story = Story.of(new BucketMapIllustration(),
            "fill 0 26 1");
        assertThat(results(story)).containsExactly("filled");
        assertThat(story.steps().getLast().picture()).asString().contains("""
            It grows to twice the size: old buckets before 1 are evacuated.
            +- old bucket 0 ------------------------------------+
            |           0    1    2    3    4    5    6    7    |
            |         +----+----+----+----+----+----+----+----+ |
            | tophash |(2*)|(3*)|(2*)|(3*)|(2*)|(3*)|(2*)|(4*)| |
            | entry   |    |    |    |    |    |    |    |    | |
            |         +----+----+----+----+----+----+----+----+ |
            +---------------------------------------------------+
            """);
    }

    @Test
    void aChainedMapShowsItsChains() {
        Story story = Story.of(new ChainedMapIllustration(),
            "fill 0 15 3; put 27 x; put 9 y; delete 0; get 27");
        assertThat(results(story)).containsExactly("filled", "added", "replaced v", "deleted v",
            "found x");
        assertThat(story.steps().getLast().picture()).hasToString("""
            chained map: size 6, 16 buckets, longest chain 2
             0 [  ]
             1 [  ]
             2 [ 9 ]
             3 [  ]
             4 [  ]
             5 [ 12 ]
             6 [  ]
             7 [ 15 ]
             8 [  ]
             9 [  ]
            10 [ 27 ]--> [ 6 ]
            11 [  ]
            12 [  ]
            13 [ 3 ]
            14 [  ]
            15 [  ]
            """);
    }

    @Test
    void slicesShowWhatTheyShare() {
        Story story = Story.of(new SliceIllustration(),
            "of a 1 2 3 4; slice b a 1 3; append c b 9; nil n; make m 1 2; copy m a; "
                + "slice3 d a 0 1 2; set a 4 0");
        assertThat(results(story)).containsExactly("a has len 4, cap 4", "b has len 2, cap 3",
            "c has len 3, cap 3", "n has len 0, cap 0", "m has len 1, cap 2", "copied 1",
            "d has len 1, cap 2", "throws SlicePanic: index out of range [4] with length 4");
        assertThat(story.steps().getLast().picture()).hasToString("""
            slices: 6, arrays: 2
            +- array 1 -----------------------------------+
            |                             0   1   2   3   |
            |                           +---+---+---+---+ |
            |                           | 1 | 2 | 3 | 9 | |
            | a: offset 0, len 4, cap 4 |[1]|[2]|[3]|[9]| |
            |                           +---+---+---+---+ |
            | b: offset 1, len 2, cap 3     |[2]|[3]|(9)| |
            | c: offset 1, len 3, cap 3     |[2]|[3]|[9]| |
            |                           +---+---+---+---+ |
            | d: offset 0, len 1, cap 2 |[1]|(2)|         |
            |                           +---+---+         |
            +---------------------------------------------+
            +- array 2 ---------------------------+
            |                             0   1   |
            |                           +---+---+ |
            |                           | 1 | 0 | |
            | m: offset 0, len 1, cap 2 |[1]|(0)| |
            |                           +---+---+ |
            +-------------------------------------+
            n is nil: no array
            """);
    }

    @Test
    void growthShowsEveryMove() {
        Story story = Story.of(new GrowthIllustration(),
            "element 3; append 5; append 1; each 3");
        assertThat(results(story)).containsExactly("a new slice of such elements",
            "moved to a new array", "moved to a new array", "appended one by one, moved 0 times");
        assertThat(story.steps().getLast().picture()).hasToString("""
            slice: length 9, capacity 10, moved 2 times
                        0   1   2   3   4   5   6   7   8   9
                      +---+---+---+---+---+---+---+---+---+---+
            the array | x | x | x | x | x | x | x*| x*| x*|   |
                      +---+---+---+---+---+---+---+---+---+---+
                         +----+----+
            old capacity | 0  | 5  |
            needed       | 5  | 6  |
            1. the rule  | 5  | 10 |
            2. bytes     | 15 | 30 |
            4. what fits | 5  | 10 |
                         +----+----+
            """);
    }

    @Test
    void aLayoutShowsItsPadding() {
        Story story = Story.of(new LayoutIllustration(),
            "field bool; field string; field [3]int16; field struct{}; pack");
        assertThat(results(story)).containsExactly("size 1, alignment 1", "size 16, alignment 8",
            "size 6, alignment 2", "size 0, alignment 1", "the order with the least padding");
        assertThat(story.steps().getLast().picture()).hasToString("""
            struct: size 24, alignment 8, padding 1
                +---+---+---+---+---+---+---+---+
              0 | b*| b*| b*| b*| b*| b*| b*| b*|
              8 | b | b | b | b | b | b | b | b |
             16 | c*| c*| c*| c*| c*| c*| d*| * |
                +---+---+---+---+---+---+---+---+
            a: struct{} at 0
            b: string at 0
            c: [3]int16 at 16
            d: bool at 22
            """);
    }

    @Test
    void aChannelShowsWhoWaits() {
        Story story = Story.of(new ChannelIllustration(),
            "send 1; send 2; send 3; receive; send 4; interrupt E; close; send 5");
        assertThat(results(story)).containsExactly("A sent 1", "B sent 2", "C waits",
            "C sent 3, D received 1", "E waits", "E stops waiting: interrupted", "closed",
            "F throws ChannelPanic: send on closed channel");
        assertThat(story.steps().getLast().picture()).hasToString("""
            channel: length 2, capacity 2, closed
                     0         1 recvx
                   +---------+---------+
            buffer | 3       | 2       |
                   +---------+---------+
                               sendx
            senders   [  ]
            receivers [  ]
            """);
    }

    @Test
    void aChannelWithoutABufferShowsWhoWaits() {
        Story story = Story.of(new ChannelIllustration(),
            "make 0; receive; receive; trysend 1; tryreceive; make -1");
        assertThat(results(story)).containsExactly("made", "A waits", "B waits",
            "sent; A received 1", "nothing there",
            "throws ChannelPanic: makechan: size out of range: -1");
        assertThat(story.steps().getLast().picture()).hasToString("""
            channel: length 0, capacity 0
            no buffer: senders and receivers meet
            senders   [  ]
            receivers [ B: receive ]
            """);
    }
}
