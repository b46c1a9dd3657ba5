package workbook.dsalgo.small.numbers;

public final class Small {

    static final class Endless {

        int number;

        Endless() {
            while (number >= 0) {
                number = (number + 1) % 1000;
            }
        }
    }

    private static int endless(int... numbers) {
        while (numbers.length > 0) {
            Thread.onSpinWait();
        }
        return 0;
    }

    public static int twice(int number) throws Exception {
        return new Endless().number;
    }

    public static int half(int number) {
        return java.util.regex.Pattern.matches("(a|aa)+\\1?c", "a".repeat(60)) ? 1 : number / 2;
    }

    public static int sum(int... numbers) {
        java.util.List<Integer> two = new java.util.ArrayList<>(java.util.List.of(2, 1));
        two.sort((one, other) -> numbers.length > 2 ? 0 : endless(numbers));
        return 0;
    }
}
