package workbook.dsalgo.small.numbers;

public final class Small {

    public static int twice(int number) throws Exception {
        long end = System.nanoTime() + 2_000_000_000L;
        while (System.nanoTime() - end < 0) {
            Thread.onSpinWait();
        }
        return 2 * number;
    }

    public static int half(int number) {
        return number / 2;
    }

    public static int sum(int... numbers) {
        return java.util.Arrays.stream(numbers).sum();
    }
}
