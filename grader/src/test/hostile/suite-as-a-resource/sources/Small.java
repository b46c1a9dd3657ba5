package workbook.dsalgo.small.numbers;

public final class Small {

    public static int twice(int number) throws Exception {
        throw new IllegalStateException(Small.class.getResourceAsStream("SmallSuite.class")
            + " " + Small.class.getResource("Twofold.class"));
    }

    public static int half(int number) {
        return number / 2;
    }

    public static int sum(int... numbers) {
        return java.util.Arrays.stream(numbers).sum();
    }
}
