package workbook.foundations.values.pointers;

/** Somebody, as an object that changes: a person one year older is the same one. */
public final class MutablePerson {

    private final String name;
    private int age;

    /** @throws IllegalArgumentException if the name is null or the age out of range, naming it */
    public MutablePerson(String name, int age) {
        Person.checkName(name);
        Person.checkAge(age);
        this.name = name;
        this.age = age;
    }

    /** The name, never {@code null}. */
    public String name() {
        return name;
    }

    /** The age, from 0 to {@link Person#OLDEST}. */
    public int age() {
        return age;
    }

    /**
     * Changes the age.
     *
     * @throws IllegalArgumentException if it is out of range, naming it; then it stays as it was
     */
    public void setAge(int age) {
        Person.checkAge(age);
        this.age = age;
    }
}
