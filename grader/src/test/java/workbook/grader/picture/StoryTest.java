package workbook.grader.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import workbook.grader.Unsolved;
import workbook.grader.picture.Part.Chain;

/** Operations that are played, and those that cannot be. */
class StoryTest {

    /** A list with something to go wrong. */
    private static final class Lists implements Illustration<List<Long>> {

        @Override
        public List<Long> start() {
            return new ArrayList<>();
        }

        @Override
        public List<Operation<List<Long>>> operations() {
            return List.of(
                new Operation<>("add NUMBER", (list, call) -> {
                    list.add(call.number("NUMBER", 0, 99));
                    return "added";
                }),
                new Operation<>("all NUMBER...", (list, call) -> call.words("NUMBER").toString()),
                new Operation<>("get INDEX", (list, call) ->
                    String.valueOf(list.get(call.whole("INDEX", 0, 9)))),
                new Operation<>("panic", (list, call) -> {
                    throw new ArithmeticalPanic("divide by zero");
                }),
                new Operation<>("stub", (list, call) -> {
                    throw new Unsolved("List.stub");
                }),
                new Operation<>("hang", (list, call) -> {
                    new CountDownLatch(1).await();
                    return "never";
                }),
                new Operation<>("spoil", (list, call) -> {
                    list.add(null);
                    return "spoilt";
                }));
        }

        @Override
        public String example() {
            return "add 1";
        }

        @Override
        public Picture draw(List<Long> list) {
            list.forEach(Long::longValue);
            return Picture.of("list", new Chain("", list.stream().map(Cell::plain).toList()));
        }
    }

    private static final class ArithmeticalPanic extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ArithmeticalPanic(String message) {
            super(message);
        }
    }

    @Test
    void everyStepHasItsResultAndItsPicture() {
        Story story = Story.of(new Lists(), " add 1;add   2 ;; all 3 4\nget 1; ");
        assertThat(story.steps()).extracting(Story.Step::operation)
            .containsExactly("start", "add 1", "add 2", "all 3 4", "get 1");
        assertThat(story.steps()).extracting(Story.Step::result)
            .containsExactly("new", "added", "added", "[3, 4]", "2");
        assertThat(story.steps().get(2).picture()).hasToString("list\n[ 1 ]--> [ 2*]\n");
        assertThat(story.last()).hasToString("list\n[ 1 ]--> [ 2 ]\n");
    }

    @Test
    void whatTheStructureThrowsIsAResult() {
        Story story = Story.of(new Lists(), "panic; get 3; add 1");
        assertThat(story.steps().get(1).result())
            .isEqualTo("throws ArithmeticalPanic: divide by zero");
        assertThat(story.steps().get(2).result())
            .startsWith("throws IndexOutOfBoundsException: Index 3 out of bounds for length 0 (")
            .contains("StoryTest.java:");
        assertThat(story.last()).hasToString("list\n[ 1 ]\n");
    }

    @Test
    void whatCannotBeDrawnSaysSo() {
        assertThat(Story.of(new Lists(), "spoil").last().toString())
            .startsWith("It cannot be drawn\nIt throws NullPointerException");
    }

    @Test
    void anOperationThatDoesNotComeBackEndsTheStory() {
        Story story = Story.of(new Lists(), "add 1; hang; add 2", Duration.ofMillis(50));
        assertThat(story.steps()).extracting(Story.Step::result).last()
            .isEqualTo("does not come back: it was left after 50 ms");
        assertThat(story.last()).hasToString("list\n[ 1 ]\n");
    }

    @Test
    void aStubIsNoResult() {
        assertThatThrownBy(() -> Story.of(new Lists(), "stub"))
            .isInstanceOf(Unsolved.class).hasMessage("List.stub is not written yet");
    }

    @Test
    void whatIsWrittenWronglyIsNamedWithWhatIsKnown() {
        assertRefused("ad 1", "unknown operation 'ad'; there are: add NUMBER, all NUMBER..., "
            + "get INDEX, panic, stub, hang, spoil");
        assertRefused("add", "\"add\" does not have the arguments of: add NUMBER");
        assertRefused("add 1 2", "\"add 1 2\" does not have the arguments of: add NUMBER");
        assertRefused("all", "\"all\" does not have the arguments of: all NUMBER...");
        assertRefused("add x", "NUMBER in \"add x\" is a number, and 'x' is none");
        assertRefused("add 100", "NUMBER in \"add 100\" is a number from 0 to 99");
    }

    @Test
    void aRangeIsLimited() {
        Arguments call = new Arguments("fill 1 9 4", List.of("FROM", "TO", "STEP"),
            List.of("1", "9", "4"));
        assertThat(call.range()).containsExactly(1L, 5L, 9L);
        assertThatThrownBy(new Arguments("fill 1 99999 1", call.names(),
            List.of("1", "99999", "1"))::range).hasMessageContaining("from 1 to 5001");
    }

    private static void assertRefused(String operations, String message) {
        assertThatThrownBy(() -> Story.of(new Lists(), operations))
            .isInstanceOf(ScriptException.class).hasMessage(message);
    }
}
