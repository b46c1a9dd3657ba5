package workbook.dsalgo.small.numbers;

public final class Small {

    static final class Shy extends RuntimeException {

        @Override
        public String getMessage() {
            throw new IllegalStateException("no message", this);
        }

        @Override
        public String toString() {
            throw new StackOverflowError();
        }

        @Override
        public synchronized Throwable getCause() {
            throw this;
        }
    }

    public static int twice(int number) throws Exception {
        throw new Shy();
    }

    public static int half(int number) {
        return number / 2;
    }

    public static int sum(int... numbers) {
        return java.util.Arrays.stream(numbers).sum();
    }
}
