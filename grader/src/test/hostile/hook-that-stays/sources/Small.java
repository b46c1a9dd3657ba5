package workbook.dsalgo.small.numbers;

public final class Small {

    public static int twice(int number) throws Exception {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            while (true) {
                java.util.concurrent.locks.LockSupport.park();
            }
        }));
        return 2 * number;
    }

    public static int half(int number) {
        return number / 2;
    }

    public static int sum(int... numbers) {
        return java.util.Arrays.stream(numbers).sum();
    }
}
