public class Worker {

    public static void main(String[] arguments) {
        System.exit(0);
    }
}
