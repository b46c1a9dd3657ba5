package workbook.dsalgo.small.numbers;

public final class Small {

    static final class Deep extends IllegalStateException {

        private final int frames;

        Deep(int frames) {
            super("deep");
            this.frames = frames;
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            if (frames == 0) {
                return null;
            }
            StackTraceElement[] stack = new StackTraceElement[frames];
            java.util.Arrays.fill(stack, new StackTraceElement(
                "workbook.dsalgo.small.numbers.SmallSuite", "doubles", "Small.java", 1));
            return stack;
        }
    }

    public static int twice(int number) throws Exception {
        throw new Deep(1_000_000);
    }

    public static int half(int number) {
        return number / 2;
    }

    public static int sum(int... numbers) {
        throw new Deep(0);
    }
}
