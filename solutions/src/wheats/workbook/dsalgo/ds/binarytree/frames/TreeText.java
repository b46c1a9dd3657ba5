package workbook.dsalgo.ds.binarytree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads all tokens first and builds the tree from the last one back. */
public final class TreeText {

    private TreeText() {
    }

    public static String serialize(Node<String> root) {
        StringBuilder text = new StringBuilder();
        List<Node<String>> waiting = new ArrayList<>(Collections.singletonList(root));
        while (!waiting.isEmpty()) {
            Node<String> node = waiting.removeLast();
            if (node == null) {
                text.append('.');
            } else {
                text.append(node.value().length() + ":" + node.value());
                waiting.add(node.right());
                waiting.add(node.left());
            }
        }
        return text.toString();
    }

    public static Node<String> deserialize(String text) {
        List<String> tokens = tokens(text);
        List<Node<String>> built = new ArrayList<>();
        for (String value : tokens.reversed()) {
            built.add(value == null ? null
                : new Node<>(value, built.removeLast(), built.removeLast()));
        }
        return built.getFirst();
    }

    /** The values of a whole tree, {@code null} for the empty ones. */
    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        int at = 0;
        for (int missing = 1; missing > 0; missing--) {
            if (text.startsWith(".", at)) {
                tokens.add(null);
                at++;
            } else {
                int digits = digits(text, at);
                if (digits == 0) {
                    throw new IllegalArgumentException("no tree and no dot at " + at);
                }
                String length = text.substring(at, at + digits);
                at += digits;
                if (!text.startsWith(":", at)) {
                    throw new IllegalArgumentException("no colon at " + at);
                }
                at++;
                if (digits > 9 || Integer.parseInt(length) > text.length() - at) {
                    throw new IllegalArgumentException("there are no " + length + " chars left");
                }
                tokens.add(text.substring(at, at + Integer.parseInt(length)));
                at += Integer.parseInt(length);
                missing += 2;
            }
        }
        if (at < text.length()) {
            throw new IllegalArgumentException("more than a tree from " + at + " on");
        }
        return tokens;
    }

    private static int digits(String text, int from) {
        if (text.startsWith("0", from)) {
            return 1;
        }
        int to = from;
        while (to < text.length() && "0123456789".indexOf(text.charAt(to)) >= 0) {
            to++;
        }
        return to - from;
    }
}
