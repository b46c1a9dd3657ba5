package workbook.grader.command;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import workbook.grader.batch.Assignment;
import workbook.grader.batch.AssignmentFile;
import workbook.grader.batch.ClassFolder;
import workbook.grader.batch.Shard;
import workbook.grader.ledger.Records;
import workbook.grader.ledger.SubmissionRecord;
import workbook.grader.source.Shown;

/** {@code ./workbook merge}: the parts of a class, graded on several machines, as one. */
@Command(name = "merge", mixinStandardHelpOptions = true,
    description = "Puts parts that ./workbook grade --shard has graded together, as if one "
        + "machine had graded all.",
    footer = "Gradebooks and pages are made again, with an adjustments.yaml that stands in DIR.")
final class MergeGrades implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "PART", description = "Folders of graded parts.")
    private List<Path> parts;

    @Option(names = "--out", paramLabel = "DIR", required = true,
        description = "Where the whole class is written.")
    private Path out;

    @Mixin
    private OutputOptions outputs;

    @Override
    public Integer call() throws Exception {
        Letters.require();
        outputs.check();
        List<ClassFolder> folders = parts.stream()
            .map(part -> new ClassFolder(part.toAbsolutePath().normalize())).toList();
        if (parts.stream().anyMatch(part -> part.toAbsolutePath().normalize()
                .equals(out.toAbsolutePath().normalize()))) {
            throw new NotUnderstood("--out " + out + " is one of the parts: give another folder");
        }
        AssignmentFile first = oneAssignment(folders);
        ClassFolder whole = new ClassFolder(out.toAbsolutePath().normalize());
        try (AutoCloseable _ = whole.taken()) {
            Assignment assignment = assignment(first, whole);
            AssignmentFile.of(assignment, Shard.ALL, first.names(), first.due(),
                students(folders)).write(whole.assignment());
            Map<String, Path> seen = new HashMap<>();
            for (ClassFolder part : folders) {
                copy(part, whole, seen);
            }
            whole.keepOnly(seen.keySet());
            return new ClassOutputs(whole, assignment, outputs, spec.commandLine().getOut())
                .make() ? 0 : 1;
        }
    }

    private static void copy(ClassFolder part, ClassFolder whole, Map<String, Path> seen) {
        Records.Found found = part.records().readWithoutSources();
        if (!found.problems().isEmpty()) {
            throw new NotUnderstood(found.problems().getFirst());
        }
        List<String> students =
            found.records().stream().map(SubmissionRecord::student).toList();
        for (String expected : AssignmentFile.read(part.assignment()).students()) {
            if (!students.contains(expected)) {
                throw new NotUnderstood(part.path() + " has no record of "
                    + Shown.of(expected)
                    + ": grade that part again, it goes on where it was");
            }
        }
        for (String student : students) {
            Path other = seen.put(student, part.path());
            if (other != null) {
                throw new NotUnderstood(Shown.of(student) + " is in " + other + " and in "
                    + part.path() + ": leave one out");
            }
            whole.records().keep(part.records().read(student));
        }
    }

    private static List<String> students(List<ClassFolder> parts) {
        return parts.stream().flatMap(part ->
            AssignmentFile.read(part.assignment()).students().stream()).sorted().toList();
    }

    private static Assignment assignment(AssignmentFile graded, ClassFolder whole) {
        Assignment here = Assignment.of(
            Workbook.root(), Optional.of(String.join(",", graded.exercises())), whole.memory());
        if (!here.key().equals(graded.key())) {
            throw new NotUnderstood("the parts were graded by other exercises or suites than "
                + Workbook.root() + " holds now: merge with the checkout that graded them");
        }
        return here;
    }

    private static AssignmentFile oneAssignment(List<ClassFolder> folders) {
        AssignmentFile first = AssignmentFile.read(folders.getFirst().assignment());
        Map<String, Path> given = new HashMap<>();
        for (ClassFolder each : folders) {
            AssignmentFile other = AssignmentFile.read(each.assignment());
            requireTheSame(first, folders.getFirst().path(), other, each.path());
            Path before = given.putIfAbsent(other.part(), each.path());
            if (before != null) {
                throw twice(other.part(), before, each.path());
            }
        }
        List<String> missing = parts(first.part()).stream()
            .filter(part -> !given.containsKey(part)).toList();
        if (!missing.isEmpty()) {
            throw new NotUnderstood("part " + String.join(" and ", missing)
                + (missing.size() == 1 ? " is" : " are") + " not there: give all parts");
        }
        return first;
    }

    private static void requireTheSame(
            AssignmentFile first, Path firstFolder, AssignmentFile other, Path folder) {
        if (!other.isOfTheSame(first)) {
            throw new NotUnderstood(folder + " was graded by other exercises, suites or another "
                + "version than " + firstFolder);
        }
        if (!other.names().equals(first.names()) || !other.due().equals(first.due())) {
            throw new NotUnderstood(folder + " was graded with another --names or --due than "
                + firstFolder + ": grade it again with the same, nothing is run again");
        }
    }

    private static NotUnderstood twice(String part, Path before, Path folder) {
        return new NotUnderstood(folder.equals(before)
            ? folder + " is given twice: give each part once"
            : before + " and " + folder + " are both part " + part + ": leave one out");
    }

    /** Every part that there has to be if this is one. */
    private static List<String> parts(String part) {
        int count = Shard.parse(part).count();
        return IntStream.rangeClosed(1, count)
            .mapToObj(index -> new Shard(index, count).toString()).toList();
    }
}
