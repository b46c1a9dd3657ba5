package workbook.concurrency.channels.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import workbook.grader.interleave.AlsoChecked;
import workbook.grader.interleave.Scenario;
import workbook.grader.probe.Work;

/** Short pipelines, for every schedule of them. */
final class PipelineScenarios {

    /** The numbers from 1 to {@code most}, counted as they are asked for. */
    private static final class Counted implements Iterable<Integer> {
        private final int most;
        private final Work work;
        private int asked;

        Counted(int most) {
            this(most, new Work());
        }

        Counted(int most, Work work) {
            this.most = most;
            this.work = work;
        }

        @Override
        public Iterator<Integer> iterator() {
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return asked < most;
                }

                @Override
                public Integer next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException();
                    }
                    asked++;
                    work.run();
                    return asked;
                }
            };
        }
    }

    /** Three values, no step: the source stays close to the sink. */
    static final class ThreeValues implements Scenario {
        private final Counted source = new Counted(3);
        private final List<Integer> got = new ArrayList<>();
        private int lead;

        @Override
        public List<Action> threads() {
            return List.of(() -> Pipeline.from(source).into(value -> {
                got.add(value);
                lead = Math.max(lead, source.asked - got.size());
                return true;
            }));
        }

        @Override
        public void check() {
            assertThat(got).as("what the sink got of 1, 2, 3").containsExactly(1, 2, 3);
            assertThat(lead).as("how many values more the source had been asked for than the sink "
                + "had got, no steps").isLessThanOrEqualTo(1);
        }
    }

    /** A value through a step. What the step leaves behind is seen if something orders it. */
    @AlsoChecked(Work.class)
    static final class OneStep implements Scenario {
        private final Counted source = new Counted(1);
        private final List<Integer> got = new ArrayList<>();
        private final Work work = new Work();
        private int seen;

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                Pipeline.from(source).then(value -> {
                    work.run();
                    return -value;
                }).into(got::add);
                seen = work.result();
            });
        }

        @Override
        public void check() {
            assertThat(got).as("what the sink got of -1").containsExactly(-1);
            assertThat(seen).as("calls of the step, seen after into()").isEqualTo(1);
        }
    }

    /**
     * The sink wants one value, and there are more. What the source did for them is seen if into()
     * has waited for it.
     */
    @AlsoChecked(Work.class)
    static final class EarlyExit implements Scenario {
        private final List<Integer> got = new ArrayList<>();
        private final Work work = new Work();
        private final Counted source = new Counted(4, work);
        private int seen;

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                Pipeline.from(source).into(value -> {
                    got.add(value);
                    return false;
                });
                seen = work.result();
            });
        }

        @Override
        public void check() {
            assertThat(got).as("what a sink got that wanted no more after 1").containsExactly(1);
            assertThat(seen).as("values that the source gave, seen after into()")
                .isEqualTo(source.asked);
        }
    }

    /** The step fails at the first value, and there are more. */
    static final class StepFails implements Scenario {
        private final List<Integer> got = new ArrayList<>();
        private final IllegalStateException failure = new IllegalStateException("one");
        private StageFailedException thrown;

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                try {
                    Pipeline.from(new Counted(3)).<Integer>then(_ -> {
                        throw failure;
                    }).into(got::add);
                } catch (StageFailedException e) {
                    thrown = e;
                }
            });
        }

        @Override
        public void check() {
            assertThat(thrown).as("what into() threw").hasCause(failure)
                .hasMessageContaining("stage 1");
            assertThat(got).as("what the sink got; the step fails at 1").isEmpty();
        }
    }

    /** Source and sink fail, perhaps at the same moment. Each threw what it wrote down. */
    static final class TwoFail implements Scenario {
        private final List<Throwable> failures = new ArrayList<>();
        private StageFailedException thrown;

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                try {
                    Pipeline.from(this::failing).into(_ -> {
                        throw fails("sink");
                    });
                } catch (StageFailedException e) {
                    thrown = e;
                }
            });
        }

        private Iterator<Integer> failing() {
            return new Iterator<>() {
                private int last;

                @Override
                public boolean hasNext() {
                    return true;
                }

                @Override
                public Integer next() {
                    if (last == 1) {
                        throw fails("source");
                    }
                    return ++last;
                }
            };
        }

        private IllegalStateException fails(String who) {
            IllegalStateException failure = new IllegalStateException(who);
            failures.add(failure);
            return failure;
        }

        @Override
        public void check() {
            assertThat(thrown).as("what into() threw").isNotNull();
            List<Throwable> told = new ArrayList<>(List.of(thrown.getSuppressed()));
            told.add(thrown.getCause());
            assertThat(told).as("cause of what into() threw, and what it suppresses")
                .containsExactlyInAnyOrderElementsOf(failures);
            String stage = thrown.getCause().getMessage().equals("source") ? "stage 0" : "stage 1";
            assertThat(thrown).as("what into() threw").hasMessageContaining(stage);
        }
    }

    /** The caller is interrupted at any moment. */
    static final class Interrupted implements Scenario {
        private final List<Integer> got = new ArrayList<>();
        private Thread caller;
        private boolean interrupted;

        @Override
        public List<Action> threads() {
            return List.of(
                () -> {
                    caller = Thread.currentThread();
                    try {
                        Pipeline.from(new Counted(1)).into(got::add);
                    } catch (InterruptedException e) {
                        interrupted = true;
                    }
                    Thread.interrupted();
                },
                () -> {
                    if (caller != null) {
                        caller.interrupt();
                    }
                });
        }

        @Override
        public void check() {
            assertThat(got).as("what the sink got of 1, interrupted: %s", interrupted)
                .isEqualTo(List.of(1).subList(0, interrupted ? got.size() : 1));
        }
    }

    /** The source fails at 2; at 1 the sink sets the flag of its thread, and throws. */
    static final class SinkGivesUp implements Scenario {
        private Throwable thrown;
        private boolean flagAfterwards;

        @Override
        public List<Action> threads() {
            return List.of(() -> {
                try {
                    Pipeline.from(StuckScenarios.counting(2, this::failAtTwo)).into(_ -> {
                        Thread.currentThread().interrupt();
                        throw new InterruptedException("of the sink");
                    });
                } catch (InterruptedException | StageFailedException e) {
                    thrown = e;
                }
                flagAfterwards = Thread.interrupted();
            });
        }

        private void failAtTwo(int value) {
            if (value == 2) {
                throw new IllegalStateException("two");
            }
        }

        @Override
        public void check() {
            assertThat(thrown).as("what into() threw, the sink throws an InterruptedException at 1 "
                + "and the source fails at 2").isInstanceOf(InterruptedException.class);
            assertThat(flagAfterwards).as("interrupt flag afterwards").isFalse();
        }
    }

    private PipelineScenarios() {
    }
}
