package workbook.foundations.values.pointers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the chapter shows. */
class PointersExamples {

    @Test
    void twoVariablesOneBox() {
        Ref<Integer> box = new Ref<>(1);
        Ref<Integer> sameBox = box;
        sameBox.set(2);
        assertThat(box.get()).as("what is in the box after a set through the other variable")
            .isEqualTo(2);
    }

    @Test
    void swapExchangesWhatIsInside() {
        Ref<String> left = new Ref<>("a");
        Ref<String> right = new Ref<>("b");
        Ref.swap(left, right);
        assertThat(left.get() + right.get()).as("left and right after swap").isEqualTo("ba");
    }

    @Test
    void aBirthdayForAnObjectAndForAValue() {
        MutablePerson object = new MutablePerson("Ada", 36);
        Birthday.celebrate(object);
        assertThat(object.age()).as("age of the object").isEqualTo(37);

        Person value = new Person("Ada", 36);
        assertThat(Birthday.celebrate(value)).as("celebrate(Ada, 36)")
            .isEqualTo(new Person("Ada", 37));
        assertThat(value.age()).as("age of the value that was passed").isEqualTo(36);
    }

    @Test
    void aBirthdayIsLostInAParameter() {
        Person value = new Person("Ada", 36);
        Birthday.lost(value);
        assertThat(value).as("Ada, 36 after lost").isEqualTo(new Person("Ada", 36));
    }

    @Test
    void nobodyIsAnAnswer() {
        assertThat(Birthday.celebrateIfAny(null)).as("celebrateIfAny(null)")
            .isEqualTo(new Celebration.Failed("nobody to celebrate"));
    }
}
