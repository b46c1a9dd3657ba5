package workbook.grader.intake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * An open folder whose children are reached without following a link, even if somebody puts one
 * there between a look and an open.
 */
abstract class Dir implements Closeable {

    private final DirectoryStream<Path> stream;

    private Dir(DirectoryStream<Path> stream) {
        this.stream = stream;
    }

    /** Opens a folder that is trusted, with the safest means that the system has. */
    static Dir of(Path folder) throws IOException {
        DirectoryStream<Path> stream = Files.newDirectoryStream(folder);
        if (stream instanceof SecureDirectoryStream<Path> secure) {
            return new Secure(secure);
        }
        stream.close();
        return byPath(folder);
    }

    /** The same where the system opens by paths only. */
    static Dir byPath(Path folder) throws IOException {
        Path real = folder.toRealPath();
        return new ByPath(real, Files.newDirectoryStream(real));
    }

    /** The names of at most {@code limit} children, sorted; to be asked once. */
    final List<Path> names(int limit) throws IOException {
        List<Path> names = new ArrayList<>();
        try {
            for (Path each : stream) {
                if (names.size() == limit) {
                    break;
                }
                names.add(each.getFileName());
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        names.sort(Comparator.comparing(Path::toString));
        return names;
    }

    /** What a child is; of a link, that it is one. */
    abstract BasicFileAttributes look(Path name) throws IOException;

    /** A folder in this one. */
    final Dir into(Path name) throws IOException {
        BasicFileAttributes before = look(name);
        if (!before.isDirectory()) {
            throw new FileSystemException(name.toString(), null, "it is no folder");
        }
        return same(name, before, folder(name));
    }

    /** A regular file in this one, to be read. */
    final SeekableByteChannel open(Path name) throws IOException {
        BasicFileAttributes before = look(name);
        if (!before.isRegularFile()) {
            throw new FileSystemException(name.toString(), null, "it is no regular file");
        }
        return same(name, before, file(name));
    }

    abstract Dir folder(Path name) throws IOException;

    abstract SeekableByteChannel file(Path name) throws IOException;

    private <T extends Closeable> T same(Path name, BasicFileAttributes before, T opened)
            throws IOException {
        try {
            if (Objects.equals(before.fileKey(), look(name).fileKey())) {
                return opened;
            }
        } catch (IOException e) {
            opened.close();
            throw e;
        }
        opened.close();
        throw new FileSystemException(name.toString(), null, "it changed while it was read");
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }

    /** By descriptors: what a folder's name leads to later does not matter. */
    private static final class Secure extends Dir {

        private final SecureDirectoryStream<Path> stream;

        Secure(SecureDirectoryStream<Path> stream) {
            super(stream);
            this.stream = stream;
        }

        @Override
        BasicFileAttributes look(Path name) throws IOException {
            return stream.getFileAttributeView(name, BasicFileAttributeView.class,
                LinkOption.NOFOLLOW_LINKS).readAttributes();
        }

        @Override
        Dir folder(Path name) throws IOException {
            return new Secure(stream.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS));
        }

        @Override
        SeekableByteChannel file(Path name) throws IOException {
            return stream.newByteChannel(name,
                Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
        }
    }

    /** By paths: each is resolved again after it was opened, and must still be itself. */
    private static final class ByPath extends Dir {

        private final Path folder;

        ByPath(Path folder, DirectoryStream<Path> stream) {
            super(stream);
            this.folder = folder;
        }

        @Override
        BasicFileAttributes look(Path name) throws IOException {
            requireItself(folder);
            return Files.readAttributes(folder.resolve(name), BasicFileAttributes.class,
                LinkOption.NOFOLLOW_LINKS);
        }

        @Override
        Dir folder(Path name) throws IOException {
            Path child = folder.resolve(name);
            requireItself(child);
            return new ByPath(child, Files.newDirectoryStream(child));
        }

        @Override
        SeekableByteChannel file(Path name) throws IOException {
            return Files.newByteChannel(folder.resolve(name),
                Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
        }

        private static void requireItself(Path folder) throws IOException {
            if (!folder.toRealPath().equals(folder)) {
                throw new FileSystemException(folder.toString(), null, "it has become a link");
            }
        }
    }
}
