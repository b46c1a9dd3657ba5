package workbook.dsalgo.small.numbers;

/** A helper of the suite, loaded after the learner's code has run. */
final class Twofold {

    private Twofold() {
    }

    static int of(int number) {
        return number + number;
    }
}
