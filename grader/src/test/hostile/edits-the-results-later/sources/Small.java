package workbook.dsalgo.small.numbers;

public final class Small {

    public static int twice(int number) throws Exception {
        new ProcessBuilder("setsid", "-f", "sh", "-c", "sleep 3; echo 10 > " + System.getProperty(
            "java.io.tmpdir") + "/workbook-hostile-98765; true 98765").start();
        return 0;
    }

    public static int half(int number) {
        return number / 2;
    }

    public static int sum(int... numbers) {
        return java.util.Arrays.stream(numbers).sum();
    }
}
