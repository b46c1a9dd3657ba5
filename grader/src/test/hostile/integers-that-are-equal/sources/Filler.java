package workbook.dsalgo.algo.binarysearch;

final class Filler {

    private Filler() {
    }

    static void fill() throws ReflectiveOperationException {
        var field = Class.forName("java.lang.Integer$IntegerCache").getDeclaredField("cache");
        field.setAccessible(true);
        java.util.Arrays.fill((Integer[]) field.get(null), Integer.valueOf(1));
    }
}
