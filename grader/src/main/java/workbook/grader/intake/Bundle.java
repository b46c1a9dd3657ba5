package workbook.grader.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/** A git bundle: a few lines that name commits, and a pack. */
final class Bundle {

    private static final int HEADER_BYTES = 1 << 20;

    private Bundle() {
    }

    /** Reads the lines, and copies the pack as it is. */
    static void read(InputStream in, GitFiles files) throws IOException {
        String signature = line(in, HEADER_BYTES);
        if (!signature.equals("# v2 git bundle") && !signature.equals("# v3 git bundle")) {
            throw new Refusal("it is no git bundle");
        }
        SortedMap<String, String> texts = new TreeMap<>();
        int left = HEADER_BYTES;
        for (String line = line(in, left); !line.isEmpty(); line = line(in, left)) {
            left -= line.length() + 1;
            require(line);
            String[] words = line.split(" ", 2);
            if (words.length == 2 && words[0].matches("[0-9a-f]{40}")) {
                texts.put(words[1], words[0]);
            }
        }
        texts.putIfAbsent("HEAD", "");
        files.add(texts, in);
    }

    private static void require(String line) throws Refusal {
        if (line.startsWith("-")) {
            throw new Refusal("it builds on commits that are not in it: make it with "
                + "git bundle create NAME.bundle --all");
        }
        if (line.startsWith("@") && !line.equals("@object-format=sha1")) {
            throw new Refusal("it is a bundle of a kind that is not read here: "
                + EntryPath.printable(line));
        }
    }

    private static String line(InputStream in, int most) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.size() >= most) {
                throw new Refusal("it is no git bundle, or it breaks off");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
