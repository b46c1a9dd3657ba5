package workbook.dsalgo.small.numbers;

public final class Small {

    public static int twice(int number) throws Exception {
        var folder = java.nio.file.Path.of(System.getProperty("java.io.tmpdir"));
        try (var file = new java.io.RandomAccessFile(folder.resolve("hostile-large").toFile(), "rw")) {
            file.setLength(1L << 31);
        }
        return 2 * number;
    }

    public static int half(int number) {
        return number / 2;
    }

    public static int sum(int... numbers) {
        return java.util.Arrays.stream(numbers).sum();
    }
}
