package workbook.foundations.values.pointers;

import workbook.grader.Solve;
import workbook.grader.Unsolved;

/** One bug, mended twice, and a question that is allowed to have no answer. */
public final class Birthday {

    private Birthday() {
    }

    /**
     * The bug: the caller is none the older. Do not mend this one; say why it does nothing.
     */
    public static void lost(Person person) {
        person = person.withAge(person.age() + 1);
    }

    /**
     * Mended by changing: the caller's own person gets a year older.
     *
     * @throws IllegalArgumentException if that is too old, naming the age; then nothing changes
     */
    @Solve
    public static void celebrate(MutablePerson person) {
        throw new Unsolved("Birthday.celebrate");
    }

    /**
     * Mended by returning: the result is a year older, the argument is what it was.
     *
     * @throws IllegalArgumentException if that is too old, naming the age
     */
    @Solve
    public static Person celebrate(Person person) {
        throw new Unsolved("Birthday.celebrate");
    }

    /**
     * Celebrates if there is anybody, and says what came of it instead of throwing.
     *
     * @param person who, or {@code null} for nobody
     * @return {@code Happened} with the new age; {@code Failed("nobody to celebrate")} for
     *     {@code null}; {@code Failed} with the age in its reason, and nobody changed, for a person
     *     who is {@link Person#OLDEST}
     */
    @Solve
    public static Celebration celebrateIfAny(MutablePerson person) {
        throw new Unsolved("Birthday.celebrateIfAny");
    }
}
