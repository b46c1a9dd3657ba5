package workbook.grader.suite;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A learner may call a class as it pleases: also like a class of the suites, or like one of
 * {@code java.lang}. Suites stand in the same package and would mean the learner's, so such a class
 * gets another name in its compiled form, and both live side by side. Messages show it with a
 * {@code _} behind its name.
 */
public final class NameClash {

    private static final int UTF8 = 1;
    private static final int CLASS = 7;
    private static final int STRING = 8;
    private static final Set<Integer> EIGHT_BYTES = Set.of(5, 6);
    private static final Map<Integer, Integer> SIZES = Map.ofEntries(Map.entry(3, 4),
        Map.entry(4, 4), Map.entry(5, 8), Map.entry(6, 8), Map.entry(7, 2), Map.entry(8, 2),
        Map.entry(9, 4), Map.entry(10, 4), Map.entry(11, 4), Map.entry(12, 4), Map.entry(15, 3),
        Map.entry(16, 2), Map.entry(17, 4), Map.entry(18, 4), Map.entry(19, 2), Map.entry(20, 2));

    private NameClash() {
    }

    /**
     * Renames what must be renamed.
     *
     * @param classes a folder of compiled classes; changed
     * @param isTests whether a class of that internal name, without what follows {@code $}, belongs
     *     to the suites
     */
    public static void settle(Path classes, Predicate<String> isTests) {
        List<Path> files = classFiles(classes);
        Set<String> tops = new HashSet<>();
        files.forEach(file -> tops.add(top(internalName(classes, file))));
        Map<String, String> renamed = new LinkedHashMap<>();
        for (String top : tops) {
            if (isTests.test(top) || isOfTheLanguage(top)) {
                String other = top + "_";
                while (tops.contains(other) || isTests.test(other)) {
                    other += "_";
                }
                renamed.put(top, other);
            }
        }
        if (!renamed.isEmpty()) {
            files.forEach(file -> rename(classes, file, renamed));
        }
    }

    /** The same for the suites of one exercise, where they are compiled already. */
    public static void settle(Path classes, Path testClasses, String packageName) {
        Set<String> suites = Suites.typesOf(testClasses, packageName);
        settle(classes, top -> suites.contains(top.replace('/', '.')));
    }

    /** Such a name hides the class that everybody means by it, or a package. */
    private static boolean isOfTheLanguage(String top) {
        String simple = top.substring(top.lastIndexOf('/') + 1);
        if (Set.of("java", "javax", "org", "com", "workbook").contains(simple)) {
            return true;
        }
        try {
            return !simple.contains("-") && Modifier.isPublic(
                Class.forName("java.lang." + simple, false, null).getModifiers());
        } catch (ClassNotFoundException | LinkageError e) {
            return false; // an error where a file system does not tell Long from long
        }
    }

    private static void rename(Path classes, Path file, Map<String, String> renamed) {
        try {
            byte[] before = Files.readAllBytes(file);
            byte[] after = renamed(before, renamed);
            String name = internalName(classes, file);
            String other = renamed.get(top(name));
            if (other != null) {
                Files.delete(file);
                Files.write(classes.resolve(other + name.substring(top(name).length()) + ".class"),
                    after);
            } else if (!Arrays.equals(before, after)) {
                Files.write(file, after);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot rename in " + file, e);
        }
    }

    /**
     * A class file in which classes have other names. Names stand in the constant pool alone: as
     * they are, in descriptors, and in signatures. Texts of the program stay.
     *
     * @param names from old to new, internal, of classes that are not nested
     */
    static byte[] renamed(byte[] classFile, Map<String, String> names) throws IOException {
        Set<Integer> texts = texts(classFile);
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(classFile.length + 64);
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(in.readLong()); // magic number and version
        int count = in.readUnsignedShort();
        out.writeShort(count);
        for (int at = 1; at < count; at++) {
            int tag = in.readUnsignedByte();
            out.writeByte(tag);
            if (tag == UTF8) {
                String text = in.readUTF();
                out.writeUTF(texts.contains(at) ? text : renamed(text, names));
            } else {
                out.write(in.readNBytes(SIZES.get(tag)));
                at += EIGHT_BYTES.contains(tag) ? 1 : 0; // such an entry counts as two
            }
        }
        in.transferTo(out);
        return bytes.toByteArray();
    }

    /** The entries that nothing but texts of the program stand in. */
    private static Set<Integer> texts(byte[] classFile) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile));
        in.skipNBytes(8);
        int count = in.readUnsignedShort();
        Set<Integer> texts = new HashSet<>();
        Set<Integer> types = new HashSet<>();
        for (int at = 1; at < count; at++) {
            int tag = in.readUnsignedByte();
            if (tag == UTF8) {
                in.skipNBytes(in.readUnsignedShort());
            } else if (tag == STRING || tag == CLASS) {
                (tag == STRING ? texts : types).add(in.readUnsignedShort());
            } else {
                in.skipNBytes(SIZES.get(tag));
                at += EIGHT_BYTES.contains(tag) ? 1 : 0;
            }
        }
        texts.removeAll(types);
        return texts;
    }

    private static String renamed(String text, Map<String, String> names) {
        String result = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            String old = Pattern.quote(name.getKey());
            String other = Matcher.quoteReplacement(name.getValue());
            result = result.replaceAll("^" + old + "(?=$|\\$)", other)
                .replaceAll("L" + old + "(?=[;<$])", "L" + other);
        }
        return result;
    }

    private static List<Path> classFiles(Path classes) {
        if (!Files.isDirectory(classes)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith(".class")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + classes, e);
        }
    }

    private static String internalName(Path classes, Path file) {
        String path = classes.relativize(file).toString().replace('\\', '/');
        return path.substring(0, path.length() - ".class".length());
    }

    private static String top(String internalName) {
        int nested = internalName.indexOf('$', internalName.lastIndexOf('/') + 1);
        return nested < 0 ? internalName : internalName.substring(0, nested);
    }
}
