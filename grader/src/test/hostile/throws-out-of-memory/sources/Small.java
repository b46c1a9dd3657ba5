package workbook.dsalgo.small.numbers;

public final class Small {

    public static int twice(int number) throws Exception {
        throw new OutOfMemoryError("not really");
    }

    public static int half(int number) {
        return number / 2;
    }

    public static int sum(int... numbers) {
        return java.util.Arrays.stream(numbers).sum();
    }
}
