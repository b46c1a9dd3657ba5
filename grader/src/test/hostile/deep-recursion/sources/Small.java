package workbook.dsalgo.small.numbers;

public final class Small {

    private static int deeper(int number) {
        return deeper(number + 1) + 1;
    }

    public static int twice(int number) throws Exception {
        while (number > 0) {
            try {
                deeper(number);
            } catch (StackOverflowError e) {
                // again
            }
        }
        return 0;
    }

    public static int half(int number) {
        return number / 2;
    }

    public static int sum(int... numbers) {
        return deeper(numbers.length);
    }
}
