package workbook.grader.loop;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Writes down what came of a check: the state file, the exercise at work, the sources of a pass.
 *
 * @param places of the checkout
 */
public record Notes(Places places) {

    /** Writes down {@code checked}. */
    public Progress of(Checked checked, LocalDate today) {
        new Passes(places).keep(checked);
        Current.write(places, checked.item());
        return Progress.change(places.progress(), checked.item(), checked.change(today));
    }

    /** Puts an exercise aside, or takes it up again. */
    public Progress skipped(Item item, boolean aside, LocalDate today) {
        return Progress.change(places.progress(), item, entry -> entry.with(
            aside ? Standing.SKIPPED : Standing.NOT_ATTEMPTED, today));
    }

    /** Notes that {@code steps} hints were shown. */
    public Progress hinted(Item item, int steps, LocalDate today) {
        return Progress.change(places.progress(), item, entry -> entry.dated(today)
            .withHints(steps));
    }

    /** Notes that the solution was shown before the exercise was solved. */
    public Progress gaveUp(Item item, LocalDate today) {
        return Progress.change(places.progress(), item, entry -> entry.dated(today)
            .withGivenUp(today));
    }

    /** Notes that the exercise was given its stubs back. */
    public Progress reset(Item item, LocalDate today) {
        return Progress.change(places.progress(), item, entry -> entry.with(
            Standing.NOT_ATTEMPTED, BigDecimal.ZERO, today));
    }
}
