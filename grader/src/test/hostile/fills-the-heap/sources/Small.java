package workbook.dsalgo.small.numbers;

public final class Small {

    public static int twice(int number) throws Exception {
        var all = new java.util.ArrayList<long[]>();
        while (number > 0) {
            all.add(new long[1 << 20]);
        }
        return all.size();
    }

    public static int half(int number) {
        return number / 2;
    }

    public static int sum(int... numbers) {
        return java.util.Arrays.stream(numbers).sum();
    }
}
