package workbook.concurrency.channels.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.Weight;
import workbook.grader.interleave.Interleave;
import workbook.grader.interleave.Scenario;

/** Values from the source to the sink, and how it ends. */
class PipelineSuite {

    /** For up to three threads: one preemption, and then schedules at random. */
    static void manySchedules(Class<? extends Scenario> scenario) {
        Interleave.of(scenario).preemptions(1).thenRandom(60, 29).races(true).verify();
    }

    /** Without a preemption, and some at random: for what waits for ever in each of them. */
    static void fewSchedules(Class<? extends Scenario> scenario) {
        Interleave.of(scenario).preemptions(0).thenRandom(10, 29).races(true).verify();
    }

    @Test
    @Property("every value goes through every step, in the order of the source")
    void keepsTheOrder() throws Exception {
        for (int values : new int[] {0, 1, 500}) {
            List<Integer> source = IntStream.range(0, values).boxed().toList();
            List<Integer> got = new ArrayList<>();
            Pipeline<Integer> pipeline = Pipeline.from(source);
            pipeline.into(got::add);
            assertThat(got).as("%d values, no step", values).isEqualTo(source);
            got.clear();
            pipeline.then(value -> value + 1).then(value -> value * 3).into(got::add);
            assertThat(got).as("%d values, each plus 1 and then times 3", values)
                .isEqualTo(source.stream().map(value -> (value + 1) * 3).toList());
        }
    }

    @Test
    @Property("source, steps and sink work at the same time, each on another value")
    void stagesWorkAtTheSameTime() throws Exception {
        fewSchedules(StuckScenarios.AtTheSameTime.class);
        CountDownLatch sourceIsAtThree = new CountDownLatch(3);
        CountDownLatch stepIsAtTwo = new CountDownLatch(2);
        List<Integer> got = new ArrayList<>();
        Iterable<Integer> source = () -> IntStream.rangeClosed(1, 3)
            .peek(value -> sourceIsAtThree.countDown()).iterator();
        Pipeline.from(source).then(value -> {
            stepIsAtTwo.countDown();
            if (value == 2) {
                sourceIsAtThree.await();
            }
            return value;
        }).into(value -> {
            stepIsAtTwo.await();
            return got.add(value);
        });
        assertThat(got).as("what the sink got, waiting for the step, which waits for the source")
            .containsExactly(1, 2, 3);
    }

    @Test
    @Property("source and steps have a thread each, and the sink is called by the calling thread")
    void oneThreadEach() throws Exception {
        Numbers source = new Numbers();
        List<Thread> inStep = new ArrayList<>();
        List<Thread> inSink = new ArrayList<>();
        Pipeline.from(source).then(value -> {
            inStep.add(Thread.currentThread());
            return value;
        }).into(value -> {
            inSink.add(Thread.currentThread());
            return value < 20;
        });
        assertThat(source.threads).as("threads that ask the source").hasSize(1)
            .doesNotContainAnyElementsOf(inStep).doesNotContain(Thread.currentThread());
        assertThat(inStep.stream().distinct().toList()).as("threads that call the step")
            .hasSize(1).doesNotContain(Thread.currentThread());
        assertThat(inSink.stream().distinct().toList()).as("threads that call the sink")
            .containsExactly(Thread.currentThread());
    }

    @Test
    @Weight(2)
    @Property("the sink gets every value in order, and the source stays close to it")
    void noBuffer() {
        manySchedules(PipelineScenarios.ThreeValues.class);
    }

    @Test
    @Weight(2)
    @Property("when into comes back, everything that a step did is done and seen")
    void oneStepUnderManySchedules() {
        manySchedules(PipelineScenarios.OneStep.class);
    }

    @Test
    @Weight(2)
    @Property("an early exit ends the source, however much it has, and leaves no thread behind")
    void earlyExit() throws Exception {
        for (int most = 1; most <= 3; most++) {
            int last = most;
            Numbers source = new Numbers(1000); // what asks for all of them is to be seen at once
            List<Integer> got = new ArrayList<>();
            Pipeline.from(source).then(source::pass).then(source::pass).into(value -> {
                got.add(value);
                return value < last;
            });
            assertThat(got).as("what a sink got that wanted %d values", most)
                .isEqualTo(IntStream.rangeClosed(1, most).boxed().toList());
            assertThat(source.asked.get()).as("values that the source was asked for, 2 steps and a "
                + "sink that wanted %d", most).isBetween(most, most + 3);
            assertThat(source.allEnd()).as("whether all threads end after an early exit").isTrue();
        }
    }

    @Test
    @Property("an early exit leaves nobody waiting, whatever the schedule")
    void earlyExitUnderManySchedules() {
        manySchedules(PipelineScenarios.EarlyExit.class);
    }

    @Test
    @Property("a pipeline is a description: it asks the source for nothing before it runs, runs as "
        + "often as one likes, and stays as it is when a step is added")
    void description() throws Exception {
        Numbers source = new Numbers();
        Pipeline<Integer> plain = Pipeline.from(source);
        Pipeline<Integer> negative = plain.then(value -> -value);
        Pipeline<Integer> tenfold = plain.then(value -> value * 10);
        assertThat(source.iterators.get()).as("iterators before into()").isZero();
        for (int run = 1; run <= 2; run++) {
            assertThat(firstTwo(plain)).as("first two of 1, 2, 3 ..., run %d", run)
                .containsExactly(1, 2);
            assertThat(firstTwo(negative)).as("first two with one step, run %d", run)
                .containsExactly(-1, -2);
            assertThat(firstTwo(tenfold)).as("first two with another step, run %d", run)
                .containsExactly(10, 20);
        }
        assertThat(source.iterators.get()).as("iterators of six runs").isEqualTo(6);
    }

    private static List<Integer> firstTwo(Pipeline<Integer> pipeline) throws Exception {
        List<Integer> got = new ArrayList<>();
        pipeline.into(value -> {
            got.add(value);
            return got.size() < 2;
        });
        return got;
    }

    @Test
    @Property("null is refused by its name, and nothing is started")
    void refusesNull() {
        Numbers source = new Numbers();
        assertThatThrownBy(() -> Pipeline.from(null), "from(null)")
            .isInstanceOf(NullPointerException.class).hasMessageContaining("source");
        assertThatThrownBy(() -> Pipeline.from(source).then(null), "then(null)")
            .isInstanceOf(NullPointerException.class).hasMessageContaining("step");
        assertThatThrownBy(() -> Pipeline.from(source).into(null), "into(null)")
            .isInstanceOf(NullPointerException.class).hasMessageContaining("sink");
        assertThat(source.iterators.get()).as("iterators").isZero();
    }

    @Test
    @Property("null is no value: the stage that gave it has failed")
    void nullIsNoValue() {
        assertThatThrownBy(() -> Pipeline.from(Arrays.asList(1, null)).into(value -> true),
            "a source that gives null").isInstanceOf(StageFailedException.class)
            .hasMessageContaining("stage 0").hasCauseInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Pipeline.from(List.of(1)).then(value -> value)
            .then(value -> null).into(value -> true), "a second step that gives null")
            .isInstanceOf(StageFailedException.class)
            .hasMessageContaining("stage 2").hasCauseInstanceOf(NullPointerException.class);
    }
}
