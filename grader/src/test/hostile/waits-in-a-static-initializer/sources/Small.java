package workbook.dsalgo.small.numbers;

public final class Small {

    static {
        new java.util.concurrent.Semaphore(0).acquireUninterruptibly();
    }

    public static int twice(int number) throws Exception {
        return 2 * number;
    }

    public static int half(int number) {
        return number / 2;
    }

    public static int sum(int... numbers) {
        return java.util.Arrays.stream(numbers).sum();
    }
}
