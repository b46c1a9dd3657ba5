package workbook.grader.loop;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import workbook.grader.score.Verdict;

/**
 * Writes down what came of a check: the record, the state file, the exercise at work, the sources
 * of a pass.
 *
 * @param places of the checkout
 */
public record Notes(Places places) {

    /** Writes down {@code checked}, and that the learner is at its exercise. */
    public Progress of(Checked checked, Instant now) {
        Current.write(places, checked.item());
        return graded(checked, now);
    }

    /** Writes down {@code checked}, one of many. */
    public Progress graded(Checked checked, Instant now) {
        new Passes(places).keep(checked);
        places.verdicts().keep(checked.kept(now, complaints(checked)));
        return Progress.change(places.progress(), checked.item(), checked.change(day(now)));
    }

    private List<String> complaints(Checked checked) {
        return checked.score().verdict() == Verdict.DOES_NOT_COMPILE
            ? new Account(places).first(checked).lines().toList() : List.of();
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneId.systemDefault());
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

    /** Notes that the exercise was given its stubs back: it begins anew. */
    public Progress reset(Item item, LocalDate today) {
        places.verdicts().forget(item.id());
        return Progress.change(places.progress(), item, entry -> entry.begunAnew(today));
    }
}
