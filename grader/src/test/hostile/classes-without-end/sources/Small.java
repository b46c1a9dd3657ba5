package workbook.dsalgo.small.numbers;

public final class Small {

    public static int twice(int number) throws Exception {
        byte[] bytes = Small.class.getResourceAsStream("Small.class").readAllBytes();
        var all = new java.util.ArrayList<Class<?>>();
        while (number > 0) {
            all.add(java.lang.invoke.MethodHandles.lookup().defineHiddenClass(bytes, false).lookupClass());
        }
        return all.size();
    }

    public static int half(int number) {
        return number / 2;
    }

    public static int sum(int... numbers) {
        return java.util.Arrays.stream(numbers).sum();
    }
}
