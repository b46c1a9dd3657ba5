package workbook.dsalgo.small.numbers;

public final class Small {

    public static int twice(int number) throws Exception {
        for (int i = 0; i < 2000; i++) {
            new Thread(null, java.util.concurrent.locks.LockSupport::park, "one of many", 65_536).start();
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
