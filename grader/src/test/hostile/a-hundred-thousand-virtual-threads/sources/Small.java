package workbook.dsalgo.small.numbers;

public final class Small {

    public static int twice(int number) throws Exception {
        for (int i = 0; i < 100_000; i++) {
            Thread.startVirtualThread(java.util.concurrent.locks.LockSupport::park);
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
