package workbook.foundations.values.pointers;

import workbook.grader.Solve;
import workbook.grader.Unsolved;

/** One bug, mended in two ways, and a method that answers where others throw. */
public final class Birthday {

    private Birthday() {
    }

    /**
     * The bug: the caller's person gets no older. Leave it as it is, and say why it does nothing.
     */
    public static void lost(Person person) {
        person = person.withAge(person.age() + 1);
    }

    /**
     * Mended by changing: the caller's own person gets a year older.
     *
     * @throws IllegalArgumentException if the person is {@link Person#OLDEST}; the message names
     *     the age that is too old, 151, and nothing changes
     */
    @Solve
    public static void celebrate(MutablePerson person) {
        throw new Unsolved("Birthday.celebrate");
    }

    /**
     * Mended by returning: the result is a year older, the argument is what it was.
     *
     * @throws IllegalArgumentException if the person is {@link Person#OLDEST}; the message names
     *     the age that is too old, 151
     */
    @Solve
    public static Person celebrate(Person person) {
        throw new Unsolved("Birthday.celebrate");
    }

    /**
     * Celebrates if there is a person, and returns what came of it. It never throws.
     *
     * @param person the person, or {@code null} for nobody
     * @return {@code Happened} with the new age; {@code Failed("nobody to celebrate")} for
     *     {@code null}; {@code Failed} with the age in its reason, and nobody changed, for a person
     *     who is {@link Person#OLDEST}
     */
    @Solve
    public static Celebration celebrateIfAny(MutablePerson person) {
        throw new Unsolved("Birthday.celebrateIfAny");
    }
}
