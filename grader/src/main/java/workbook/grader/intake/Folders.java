package workbook.grader.intake;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** A folder, walked without following anything. */
final class Folders {

    private final Limits limits;
    private final Found.Visitor visitor;

    Folders(Limits limits, Found.Visitor visitor) {
        this.limits = limits;
        this.visitor = visitor;
    }

    /** Visits all that is below {@code folder}, in the order of names. */
    void walk(Dir folder) throws IOException {
        walk(folder, "", 1);
    }

    private void walk(Dir folder, String prefix, int depth) throws IOException {
        for (Path name : folder.names(limits.entries() + 1)) {
            child(folder, name, prefix + name, depth);
        }
    }

    private void child(Dir folder, Path name, String path, int depth) throws IOException {
        BasicFileAttributes is;
        try {
            is = folder.look(name);
        } catch (IOException e) {
            MachineFault.rethrow(e);
            visitor.visit(Found.trouble(path, "cannot be looked at"));
            return;
        }
        if (is.isSymbolicLink()) {
            visitor.visit(Found.trouble(path, "a link"));
        } else if (is.isDirectory() && depth >= limits.depth()) {
            visitor.visit(Found.trouble(path, "more than " + limits.depth() + " folders deep"));
        } else if (is.isDirectory()) {
            visitor.folder();
            below(folder, name, path, depth);
        } else if (is.isRegularFile()) {
            visitor.visit(Found.file(path,
                () -> Channels.newInputStream(folder.open(name))));
        } else {
            visitor.visit(Found.trouble(path, "a pipe, a socket or a device"));
        }
    }

    private void below(Dir folder, Path name, String path, int depth) throws IOException {
        Dir child;
        try {
            child = folder.into(name);
        } catch (IOException e) {
            MachineFault.rethrow(e);
            visitor.visit(Found.trouble(path, "a folder that cannot be opened"));
            return;
        }
        try (child) {
            walk(child, path + "/", depth + 1);
        }
    }
}
