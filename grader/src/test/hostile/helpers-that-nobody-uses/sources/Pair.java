package workbook.dsalgo.algo.binarysearch;

record Pair(int one, int other) {

    static final int X = 1;

    public static void main(String[] arguments) {
        System.out.println(new Pair(X, 2));
    }
}
