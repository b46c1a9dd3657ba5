package workbook.grader.interleave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import workbook.grader.Unsolved;
import workbook.grader.interleave.corpus.ApiScenarios;

/** The way in, and what comes out. */
class InterleaveTest {

    private static InterleavingFailure failureOf(Interleave check) {
        return catchThrowableOfType(InterleavingFailure.class, check::verify);
    }

    @Test
    void aFailureIsASentenceColumnsAndASchedule() {
        assertThat(failureOf(Interleave.of(ApiScenarios.Racy.class))).hasMessage("""
            expected 2 but was 1
            B wrote `n` between A's read of it and A's write: one of the two writes is lost.

            The program:
              before  counter = new Racy()
              A       counter.add()
              B       counter.add()

              A                                             B
              > counter.add()
              10  n++;
                read n = 0
                                                            > counter.add()
                                                            10  n++;
                                                              read n = 0, n := 1
              10  n++;
                n := 1

            schedule 4B, the 4th tried""".indent(0).strip());
    }

    @Test
    void aPassSaysWhatWasTried() {
        assertThat(Interleave.of(ApiScenarios.Right.class).verify())
            .hasToString("every schedule: 6");
        assertThat(Interleave.of(ApiScenarios.Right.class).preemptions(1).verify())
            .hasToString("every schedule with at most 1 preemption: 4");
        assertThat(Interleave.of(ApiScenarios.Right.class).preemptions(0).thenRandom(3000, 42)
            .verify()).hasToString(
                "every schedule with at most 0 preemptions: 2; 3,000 random more");
    }

    @Test
    void theFirstFailureHasTheFewestPreemptions() {
        assertThat(failureOf(Interleave.of(ApiScenarios.Racy.class).preemptions(5)).schedule())
            .isEqualTo("4B");
        assertThat(failureOf(Interleave.of(ApiScenarios.Racy.class).preemptions(0)
            .thenRandom(1000, 7)).schedule())
            .as("a drawn one is simplified").matches("\\S+( \\S+)?");
    }

    @Test
    void theSameSeedDrawsTheSameSchedules() {
        Interleave check = Interleave.of(ApiScenarios.Racy.class).preemptions(0)
            .thenRandom(1000, 7);
        assertThat(failureOf(check).getMessage()).isEqualTo(failureOf(check).getMessage());
    }

    @Test
    void aScheduleCanBeReplayed() {
        InterleavingFailure found = failureOf(Interleave.of(ApiScenarios.Racy.class));
        InterleavingFailure replayed = catchThrowableOfType(InterleavingFailure.class,
            () -> Interleave.of(ApiScenarios.Racy.class).replay(found.schedule()));
        assertThat(replayed.lines().subList(0, found.lines().size() - 1))
            .isEqualTo(found.lines().subList(0, found.lines().size() - 1));
        assertThat(Interleave.of(ApiScenarios.Racy.class).replay("-"))
            .hasToString("this schedule");
    }

    @Test
    void aScheduleCanBeReplayedWhereItsFirstRunInitialisesAClass() {
        InterleavingFailure found = failureOf(Interleave.of(ApiScenarios.MAKES_AN_ENUM));
        InterleavingFailure replayed = catchThrowableOfType(InterleavingFailure.class,
            () -> Interleave.of(ApiScenarios.MAKES_AN_ENUM).replay(found.schedule()));
        assertThat(replayed.schedule()).isEqualTo(found.schedule());
    }

    @Test
    void aScheduleThatCannotBeFollowedIsNoVerdict() {
        assertThatThrownBy(() -> Interleave.of(ApiScenarios.Racy.class).replay("4D"))
            .isInstanceOf(NoVerdict.class).hasMessageContaining("4D was not possible");
        assertThatThrownBy(() -> Interleave.of(ApiScenarios.Racy.class).replay("4B,9"))
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("'4B,9'");
    }

    @Test
    void badInputIsNamed() {
        Interleave check = Interleave.of(ApiScenarios.Right.class);
        assertThatThrownBy(() -> check.preemptions(-1))
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("-1");
        assertThatThrownBy(() -> check.thenRandom(-2, 0))
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("-2");
        assertThatThrownBy(() -> check.steps(0))
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("0");
        assertThatThrownBy(() -> Interleave.of(ApiScenarios.WithParameter.class).verify())
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("WithParameter");
        assertThatThrownBy(() -> Interleave.of(ApiScenarios.TooManyThreads.class).verify())
            .isInstanceOf(InterleavingFailure.class)
            .hasMessageContaining("27 threads, at most 26");
    }

    @Test
    void aStubIsUnsolvedAndNotWrong() {
        assertThatThrownBy(() -> Interleave.of(ApiScenarios.Stub.class).verify())
            .isInstanceOf(Unsolved.class);
        assertThatThrownBy(() -> Interleave.of(ApiScenarios.StubInSetup.class).verify())
            .isInstanceOf(Unsolved.class);
    }

    @Test
    void whatTheSetupThrowsFails() {
        assertThatThrownBy(() -> Interleave.of(ApiScenarios.FailingSetup.class).verify())
            .isInstanceOf(InterleavingFailure.class)
            .hasMessageContaining("IllegalStateException: no setup");
    }

    @Test
    void moreThanTheBudgetIsNoVerdict() {
        assertThatThrownBy(() -> Interleave.of(ApiScenarios.Racy.class).budget(0).verify())
            .isInstanceOf(NoVerdict.class).hasMessageStartingWith("not completed: ");
    }

    /** To go on until all is tried, and only then to begin anew, takes 451 steps. */
    @Test
    void aNewPlaceToSwitchIsNotPaidForTwice() {
        assertThat(Interleave.of(ApiScenarios.Right.class).budget(400).verify())
            .as("all that is tried within 400 steps").hasToString("every schedule: 6");
    }

    @Test
    void aProgramWithoutThreadsIsRefused() {
        assertThatThrownBy(() -> Interleave.of(ApiScenarios.Nobody.class).verify())
            .isInstanceOf(NoVerdict.class).hasMessageContaining("lists no thread");
    }

    @Test
    void aProgramWhoseThreadsNeverMeetIsRefused() {
        assertThatThrownBy(() -> Interleave.of(ApiScenarios.Apart.class).verify())
            .isInstanceOf(NoVerdict.class).hasMessageContaining("no two threads")
            .hasMessageContaining("meet");
    }

    @Test
    void aHistoryThatNobodyVerifiesIsRefused() {
        assertThatThrownBy(() -> Interleave.of(ApiScenarios.Unverified.class).verify())
            .isInstanceOf(NoVerdict.class).hasMessageContaining("call its verify() in check()");
    }

    @Test
    void fewerSchedulesThanAskedForAreRefused() {
        assertThat(Interleave.of(ApiScenarios.Right.class).atLeast(6).verify().systematic())
            .isEqualTo(6);
        assertThatThrownBy(() -> Interleave.of(ApiScenarios.Right.class).atLeast(7).verify())
            .isInstanceOf(NoVerdict.class)
            .hasMessageContaining("6 orders of this program, and it asks for at least 7");
    }

    @Test
    void withoutTheFlagsOneLineSaysSo() throws Exception {
        String said = OtherJvm.output(OtherJvm.start(List.of(), Unflagged.class));
        assertThat(said.strip()).isEqualTo("not checkable: interleavings need a JDK 25 started "
            + "with --add-opens=java.base/java.lang=ALL-UNNAMED -Djdk.trackAllThreads=false");
    }

    /** A check in a JVM that was not started for it. */
    static final class Unflagged {
        private Unflagged() {
        }

        public static void main(String... arguments) {
            try {
                Interleave.of(ApiScenarios.Right.class).verify();
            } catch (NoVerdict none) {
                System.out.println(none.getMessage());
            }
        }
    }
}
