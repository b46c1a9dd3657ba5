package workbook.dsalgo.small.numbers;

public final class Small {

    static final class Busy {

        @Override
        @SuppressWarnings("removal")
        protected void finalize() {
            work();
        }

        static void work() {
            while (true) {
                Thread.onSpinWait();
            }
        }
    }

    public static int twice(int number) throws Exception {
        for (int i = 0; i < 3; i++) {
            new Busy();
            java.lang.ref.Cleaner.create().register(new Object(), Busy::work);
        }
        System.gc();
        java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        return 2 * number;
    }

    public static int half(int number) {
        return number / 2;
    }

    public static int sum(int... numbers) {
        return java.util.Arrays.stream(numbers).sum();
    }
}
