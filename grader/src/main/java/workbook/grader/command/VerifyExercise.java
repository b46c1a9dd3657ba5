package workbook.grader.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import workbook.grader.format.Checkout;
import workbook.grader.loop.Item;
import workbook.grader.loop.Shelf;
import workbook.grader.sharpness.Chaff;
import workbook.grader.sharpness.ChaffFile;
import workbook.grader.suite.ExercisePackage;
import workbook.grader.verify.Verified;
import workbook.grader.verify.Verifier;
import workbook.grader.verify.Verifier.Outcome;
import workbook.grader.verify.Verifier.Wanted;
import workbook.grader.verify.VerifyText;

/** {@code ./workbook verify}: everything that the build asks of an exercise, in seconds. */
@Command(name = "verify", mixinStandardHelpOptions = true,
    description = "Proves what an author says of an exercise: projection, format, reference, "
        + "coverage, chaffs, wheats, stubs and what the chapter has broken.",
    footer = {"Exit code: 0 in order, 1 not, 2 not understood.",
        "--all remembers what it proved, as mvn verify does; --anew forgets it."})
final class VerifyExercise implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "EXERCISE",
        description = "As in 4.14, algo.binarysearch or the path of its file.")
    private String exercise;

    @Option(names = "--chaff", paramLabel = "NAME",
        description = "Try this chaff and nothing else, and show what a learner reads.")
    private String chaff;

    @Option(names = "--messages", description = "Show what a learner reads for every chaff.")
    private boolean messages;

    @Option(names = "--all", description = "Every exercise that changed since it was proved.")
    private boolean all;

    @Option(names = "--anew", description = "With --all: also those that did not change.")
    private boolean anew;

    private final Path root = Workbook.root();

    @Override
    public Integer call() {
        Shelf shelf = Shelf.ofReferences(root);
        if (all == (exercise != null) || all && chaff != null) {
            throw new ParameterException(spec.commandLine(), "name one EXERCISE, or say --all");
        }
        Item one = all ? null : found(shelf);
        if (chaff != null) {
            requireChaff(one);
        }
        try (Verifier verifier = new Verifier(root, jar(root),
                Runtime.getRuntime().availableProcessors())) {
            return all ? everything(verifier, shelf) : one(verifier, one);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** The grader's jar, which worker processes run. */
    static Path jar(Path root) {
        Path jar = root.resolve("grader/target/workbook.jar");
        if (!Files.exists(jar)) {
            throw new NotUnderstood(jar + " is not there: run mvn -o -q -pl grader package");
        }
        return jar;
    }

    private Item found(Shelf shelf) {
        try {
            return shelf.find(exercise);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private void requireChaff(Item item) {
        ExercisePackage named = new ExercisePackage(item.packageName(), null);
        List<String> names = ChaffFile.read(new Checkout(root).chaffs(named)).stream()
            .map(Chaff::name).toList();
        if (!names.contains(chaff)) {
            throw new ParameterException(spec.commandLine(), "no chaff \"%s\" of %s; there are %s"
                .formatted(chaff, item.label(), String.join(", ", names)));
        }
    }

    private int one(Verifier verifier, Item item) {
        boolean single = chaff != null;
        Verified verified = verifier.verify(item,
            new Wanted(true, single ? chaff : "", true)).join().verified();
        print(VerifyText.full(verified));
        if (messages || single) {
            print(VerifyText.messages(verified));
        }
        return verified.inOrder() ? 0 : 1;
    }

    private int everything(Verifier verifier, Shelf shelf) {
        List<CompletableFuture<Outcome>> outcomes = shelf.items().stream()
            .map(item -> verifier.verify(item, Wanted.proof(anew))).toList();
        List<Verified> verified = new ArrayList<>();
        int before = 0;
        for (CompletableFuture<Outcome> outcome : outcomes) {
            Outcome done = outcome.join();
            before += done.before() ? 1 : 0;
            verified.add(done.verified());
            print("%2d/%d ".formatted(verified.size(), outcomes.size())
                + VerifyText.brief(done.verified(), done.before()));
            if (messages) {
                print(VerifyText.messages(done.verified()));
            }
        }
        print(VerifyText.sums(verified));
        print("%d of %d had been proved before.\n".formatted(before, verified.size()));
        return verified.stream().allMatch(Verified::inOrder) ? 0 : 1;
    }

    private void print(String text) {
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
    }
}
