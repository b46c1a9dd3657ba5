package workbook.foundations.values.pointers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.probe.Refusals;

class PointersSuite {

    @Test
    @Property("a box holds what was put into it last, null too")
    void holdsTheLastValue() {
        Ref<String> box = new Ref<>("a");
        assertThat(box.get()).as("a new box of a").isEqualTo("a");
        box.set("b");
        assertThat(box.get()).as("after set b").isEqualTo("b");
        box.set(null);
        assertThat(box.get()).as("after set null").isNull();
    }

    @Test
    @Property("after a swap each box holds what the other one held")
    void swapExchanges() {
        Ref<String> first = new Ref<>("a");
        Ref<String> second = new Ref<>("b");
        Ref.swap(first, second);
        assertThat(first.get()).as("first box after swap of a and b").isEqualTo("b");
        assertThat(second.get()).as("second box after swap of a and b").isEqualTo("a");
        second.set(null);
        Ref.swap(first, second);
        assertThat(first.get()).as("first box after swap of b and null").isNull();
        assertThat(second.get()).as("second box after swap of b and null").isEqualTo("b");
    }

    @Test
    @Property("a box swapped with itself keeps its value")
    void swapWithItself() {
        Ref<String> box = new Ref<>("a");
        Ref.swap(box, box);
        assertThat(box.get()).as("the box after swap with itself").isEqualTo("a");
    }

    @Test
    @Property("swap refuses null by naming the parameter, and leaves the other box alone")
    void swapRefusesNull() {
        Ref<String> box = new Ref<>("a");
        assertThatThrownBy(() -> Ref.swap(null, box), "swap(null, box)")
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("first").hasMessageNotContaining("second");
        assertThatThrownBy(() -> Ref.swap(box, null), "swap(box, null)")
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("second").hasMessageNotContaining("first");
        assertThatThrownBy(() -> Ref.swap(null, null), "swap(null, null)")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("first");
        assertThat(box.get()).as("the box that was there").isEqualTo("a");
    }

    @Test
    @Property("a copy is another box around the same value, and boxes are told apart by identity")
    void copyIsAnotherBox() {
        MutablePerson ada = new MutablePerson("Ada", 36);
        Ref<MutablePerson> box = new Ref<>(ada);
        Ref<MutablePerson> copy = box.copy();
        assertThat(copy.get() == ada).as("whether the copy holds the same person").isTrue();
        copy.set(new MutablePerson("Bob", 1));
        assertThat(box.get().name())
            .as("name in the first box, after Bob was put into the copy").isEqualTo("Ada");
        assertThat(box.equals(new Ref<>(ada)))
            .as("whether two boxes around one person are equal").isFalse();
    }

    @Test
    @Property("a person that can change is the same one after a birthday, a year older")
    void celebrateChangesTheObject() {
        MutablePerson ada = new MutablePerson("Ada", 36);
        Birthday.celebrate(ada);
        Birthday.celebrate(ada);
        assertThat(ada.age()).as("age after two birthdays from 36").isEqualTo(38);
        assertThat(ada.name()).as("name").isEqualTo("Ada");
    }

    @Test
    @Property("a person that is a value stays what it was, and the older one is another value")
    void celebrateReturnsAnotherValue() {
        Person ada = new Person("Ada", 36);
        Person older = Birthday.celebrate(ada);
        assertThat(older).as("celebrate(Ada, 36)").isEqualTo(new Person("Ada", 37));
        assertThat(ada).as("the value that was passed").isEqualTo(new Person("Ada", 36));
        assertThat(ada.withAge(3)).as("(Ada, 36).withAge(3)").isEqualTo(new Person("Ada", 3));
        assertThat(ada.age()).as("age of the value after withAge(3)").isEqualTo(36);
        assertThat(Birthday.celebrate(new Person("Ada", Person.OLDEST - 1)))
            .as("celebrate(Ada, 149)").isEqualTo(new Person("Ada", Person.OLDEST));
    }

    @Test
    @Property("nobody is an answer, and never a NullPointerException")
    void nobodyIsAnAnswer() {
        assertThatCode(() -> Birthday.celebrateIfAny(null)).as("celebrateIfAny(null)")
            .doesNotThrowAnyException();
        assertThat(Birthday.celebrateIfAny(null)).as("celebrateIfAny(null)")
            .isEqualTo(new Celebration.Failed("nobody to celebrate"));
        MutablePerson ada = new MutablePerson("Ada", 36);
        assertThat(Birthday.celebrateIfAny(ada)).as("celebrateIfAny(Ada, 36)")
            .isEqualTo(new Celebration.Happened(37));
        assertThat(ada.age()).as("Ada's age afterwards").isEqualTo(37);
        assertThat(Birthday.celebrateIfAny(new MutablePerson("Ada", Person.OLDEST - 1)))
            .as("celebrateIfAny(Ada, 149)").isEqualTo(new Celebration.Happened(Person.OLDEST));
    }

    @Test
    @Property("nobody gets older than the oldest: refused with the age, and nothing has changed")
    void nobodyGetsTooOld() {
        MutablePerson old = new MutablePerson("Methuselah", Person.OLDEST);
        assertThatThrownBy(() -> Birthday.celebrate(old), "celebrate at 150")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("151");
        assertThat(Birthday.celebrateIfAny(old)).as("celebrateIfAny at 150")
            .isInstanceOfSatisfying(Celebration.Failed.class, failed ->
                assertThat(failed.reason()).as("the reason").contains("150"));
        assertThat(old.age()).as("age afterwards").isEqualTo(Person.OLDEST);
        assertThatThrownBy(() -> Birthday.celebrate(new Person("Methuselah", Person.OLDEST)),
            "celebrate(a Person of 150)")
            .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("151");
    }

    @Test
    @Property("a person is never made with an age that is out of range: refused with that age")
    void agesStayInRange() {
        Person ada = new Person("Ada", 36);
        assertThat(List.of(ada.withAge(0).age(), ada.withAge(Person.OLDEST).age()))
            .as("ages after withAge(0) and withAge(150)").containsExactly(0, 150);
        Refusals.of(IllegalArgumentException.class).naming("-1")
            .by("withAge(-1)", () -> ada.withAge(-1)).verify();
        Refusals.of(IllegalArgumentException.class).naming("151")
            .by("withAge(151)", () -> ada.withAge(Person.OLDEST + 1)).verify();
    }
}
