package workbook.grader.batch;

import java.util.function.Function;
import workbook.grader.loop.Bench;
import workbook.grader.loop.Covering;
import workbook.grader.loop.Places;
import workbook.grader.loop.Shelf;
import workbook.grader.sandbox.Supervisor;
import workbook.grader.sandbox.WorkerCommand;
import workbook.grader.source.Compiling;

/**
 * A bench and the processes that work for it. One whose grading has failed is closed and replaced.
 *
 * @param bench builds and checks
 * @param supervisor starts the workers of the bench, which closes it
 * @param covering measures which lines run, and starts nothing before it is asked
 */
public record Station(Bench bench, Supervisor supervisor, Covering covering)
        implements AutoCloseable {

    /**
     * Makes stations for rooms.
     *
     * @param command starts their workers
     * @param compiler compiles for all of them, and stays open
     */
    public static Function<Places, Station> by(
            WorkerCommand command, Shelf shelf, Compiling compiler) {
        return places -> {
            Function<Supervisor, Bench> benches = workers ->
                new Bench(places, shelf, workers, command.classPath(), compiler);
            Supervisor supervisor = Supervisor.withSpare(command);
            return new Station(benches.apply(supervisor), supervisor,
                new Covering(places, command, places.root().resolve("ran.exec"), benches));
        };
    }

    /** Ends the run that is going on; it comes back with a cancellation. */
    void stop() {
        supervisor.stop();
        covering.stop();
    }

    @Override
    public void close() {
        bench.close();
        covering.close();
    }
}
