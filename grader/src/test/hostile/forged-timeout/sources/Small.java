package workbook.dsalgo.small.numbers;

public final class Small {

    static final class ExecutionTimeoutException extends Exception {
    }

    public static int twice(int number) throws Exception {
        var timeout = new java.util.concurrent.TimeoutException("twice() timed out after 10 seconds");
        timeout.initCause(new ExecutionTimeoutException());
        throw timeout;
    }

    public static int half(int number) {
        return number / 2;
    }

    public static int sum(int... numbers) {
        return java.util.Arrays.stream(numbers).sum();
    }
}
