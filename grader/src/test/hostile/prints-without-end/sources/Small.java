package workbook.dsalgo.small.numbers;

public final class Small {

    public static int twice(int number) {
        while (true) {
            System.out.println("still there ".repeat(100));
        }
    }

    public static int half(int number) {
        return number / 2;
    }

    public static int sum(int... numbers) {
        return java.util.Arrays.stream(numbers).sum();
    }
}
