package workbook.dsalgo.small.numbers;

import java.io.FileDescriptor;
import java.io.FileOutputStream;

public final class Small {

    public static int twice(int number) throws Exception {
        var out = new FileOutputStream(FileDescriptor.out);
        byte[] part = new byte[1 << 20];
        java.util.Arrays.fill(part, (byte) 'x');
        for (int i = 0; i < 2; i++) {
            out.write(part);
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
