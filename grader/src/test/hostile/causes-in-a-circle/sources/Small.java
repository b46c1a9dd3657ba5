package workbook.dsalgo.small.numbers;

public final class Small {

    static final class Round extends IllegalStateException {

        Round() {
            super("round");
            IllegalStateException other = new IllegalStateException("and round", this);
            addSuppressed(other);
        }

        @Override
        public synchronized Throwable getCause() {
            return new IllegalStateException("and round", this);
        }
    }

    public static int twice(int number) throws Exception {
        throw new Round();
    }

    public static int half(int number) {
        return number / 2;
    }

    public static int sum(int... numbers) {
        return java.util.Arrays.stream(numbers).sum();
    }
}
