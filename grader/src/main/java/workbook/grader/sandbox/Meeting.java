package workbook.grader.sandbox;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Where a worker and its supervisor meet: a socket of the file system, in a folder of its own that
 * only this user may enter. It takes one visitor who knows the password and is closed. Unlike a
 * pipe, the connection has no name by which other code of the worker's JVM could open it again.
 */
final class Meeting implements AutoCloseable {

    /** A socket's address has about 100 bytes; a longer temporary folder cannot be used. */
    private static final int LONGEST_FOLDER = 70;

    private static final Set<PosixFilePermission> OPEN =
        PosixFilePermissions.fromString("rw-rw-rw-");

    private final Path address;
    private final ServerSocketChannel door;
    private final String password = UUID.randomUUID().toString();

    private Meeting(Path address, ServerSocketChannel door) {
        this.address = address;
        this.door = door;
    }

    /**
     * Opens the door.
     *
     * @param toOthers whether the visitor may be another user. Nobody else finds the way: the
     *     folder is closed, and the socket alone is shown to the visitor
     */
    static Meeting open(boolean toOthers) throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        Path folder = temporary.toString().getBytes().length <= LONGEST_FOLDER
            ? Files.createTempDirectory("workbook")
            : Files.createTempDirectory(Path.of("/tmp"), "workbook");
        Path address = folder.resolve("worker");
        ServerSocketChannel door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            door.bind(UnixDomainSocketAddress.of(address));
            if (toOthers && Files.getFileStore(address).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(address, OPEN);
            }
        } catch (IOException e) {
            door.close();
            Files.delete(folder);
            throw e;
        }
        return new Meeting(address, door);
    }

    Path address() {
        return address;
    }

    String password() {
        return password;
    }

    /**
     * Waits for the visitor who knows the password.
     *
     * @throws IOException if this is closed before
     */
    Lines accept() throws IOException {
        while (true) {
            SocketChannel visitor = door.accept();
            Lines lines = new Lines(visitor);
            if (lines.next().equals(Optional.of(password))) {
                close();
                return lines;
            }
            lines.close();
        }
    }

    /** The other side: goes there and says the password. */
    static Lines visit(Path address, String password) throws IOException {
        Lines lines = new Lines(SocketChannel.open(UnixDomainSocketAddress.of(address)));
        lines.write(password);
        return lines;
    }

    @Override
    public void close() {
        try {
            door.close();
            Files.deleteIfExists(address);
            Files.deleteIfExists(address.getParent());
        } catch (IOException e) {
            // a temporary folder may stay
        }
    }
}
