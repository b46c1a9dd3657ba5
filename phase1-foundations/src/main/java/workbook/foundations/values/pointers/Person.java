package workbook.foundations.values.pointers;

import workbook.grader.Solve;
import workbook.grader.Unsolved;

/**
 * Somebody, as a value: a person one year older is another {@code Person}.
 *
 * @param name not {@code null}
 * @param age from 0 to {@value #OLDEST}
 */
public record Person(String name, int age) {

    /** Nobody gets older than this. */
    public static final int OLDEST = 150;

    /** @throws IllegalArgumentException if the name is null, or the age is out of range */
    public Person {
        checkName(name);
        checkAge(age);
    }

    /**
     * The same person at another age; this one stays as it is.
     *
     * @throws IllegalArgumentException if {@code age} is negative or greater than {@link #OLDEST};
     *     the message names it
     */
    @Solve
    public Person withAge(int age) {
        throw new Unsolved("Person.withAge");
    }

    static void checkName(String name) {
        if (name == null) {
            throw new IllegalArgumentException("name is null");
        }
    }

    static void checkAge(int age) {
        if (age < 0 || age > OLDEST) {
            throw new IllegalArgumentException("age " + age + " is not in 0.." + OLDEST);
        }
    }
}
