package workbook.dsalgo.small.numbers;

public final class Small {

    private static void meet(Object first, Object second, java.util.concurrent.CyclicBarrier both) {
        synchronized (first) {
            try {
                both.await();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            synchronized (second) {
                first.notifyAll();
            }
        }
    }

    public static int twice(int number) throws Exception {
        Object one = new Object();
        Object other = new Object();
        var both = new java.util.concurrent.CyclicBarrier(2);
        Thread thread = new Thread(() -> meet(other, one, both));
        thread.start();
        meet(one, other, both);
        return 2 * number;
    }

    public static int half(int number) {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            return half(number);
        }
        return number / 2;
    }

    public static int sum(int... numbers) {
        try {
            new java.util.concurrent.CountDownLatch(1).await();
        } catch (InterruptedException e) {
            return sum(numbers);
        }
        return 0;
    }
}
