package workbook.foundations.values.pointers;

import java.util.Optional;

/** Asks forgiveness instead of permission. */
public final class Birthday {

    private Birthday() {
    }

    public static void lost(Person person) {
        person = person.withAge(person.age() + 1);
    }

    public static void celebrate(MutablePerson person) {
        Person older = celebrate(new Person(person.name(), person.age()));
        person.setAge(older.age());
    }

    public static Person celebrate(Person person) {
        return new Person(person.name(), Math.addExact(person.age(), 1));
    }

    public static Celebration celebrateIfAny(MutablePerson nobodyPerhaps) {
        return Optional.ofNullable(nobodyPerhaps)
            .map(Birthday::attempt)
            .orElseGet(() -> new Celebration.Failed("nobody to celebrate"));
    }

    private static Celebration attempt(MutablePerson person) {
        try {
            celebrate(person);
            return new Celebration.Happened(person.age());
        } catch (IllegalArgumentException tooOld) {
            return new Celebration.Failed(person.age() + " is as old as it gets");
        }
    }
}
