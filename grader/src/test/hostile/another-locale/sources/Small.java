package workbook.dsalgo.small.numbers;

public final class Small {

    public static int twice(int number) throws Exception {
        java.util.Locale.setDefault(java.util.Locale.GERMANY);
        java.util.TimeZone.setDefault(java.util.TimeZone.getTimeZone("Asia/Tokyo"));
        System.setProperty("line.separator", "|");
        return 2 * number;
    }

    public static int half(int number) {
        return number / 2;
    }

    public static int sum(int... numbers) {
        return java.util.Arrays.stream(numbers).sum();
    }
}
