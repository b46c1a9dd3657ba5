package workbook.dsalgo.small.numbers;

public final class Small {

    public static int twice(int number) throws Exception {
        throw new ThreadDeath();
    }

    public static int half(int number) {
        return number / 2;
    }

    public static int sum(int... numbers) {
        throw new Error() {
        };
    }
}
