package workbook.dsalgo.small.numbers;

public final class Small {

    public static int twice(int number) throws Exception {
        while (number > 0) {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                // goes on
            }
        }
        return 0;
    }

    public static int half(int number) {
        return number / 2;
    }

    public static int sum(int... numbers) {
        return java.util.Arrays.stream(numbers).sum();
    }
}
