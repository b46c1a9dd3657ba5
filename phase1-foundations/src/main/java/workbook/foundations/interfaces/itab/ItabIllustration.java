package workbook.foundations.interfaces.itab;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import workbook.grader.picture.Illustration;
import workbook.grader.picture.Operation;
import workbook.grader.picture.Picture;
import workbook.grader.picture.ScriptException;

/** Interface tables to play with. Interfaces and types are given with their hash. */
public final class ItabIllustration implements Illustration<ItabIllustration.Program> {

    /** What has been declared, and the tables. */
    static final class Program {
        private final ItabTable tables = new ItabTable();
        private final Map<String, InterfaceType> interfaces = new HashMap<>();
        private final Map<String, Type> types = new HashMap<>();

        private static <T> T named(Map<String, T> declared, String name) {
            if (!declared.containsKey(name)) {
                throw new ScriptException("nothing called '%s'; there are: %s"
                    .formatted(name, declared.keySet().stream().sorted().toList()));
            }
            return declared.get(name);
        }
    }

    @Override
    public Program start() {
        return new Program();
    }

    @Override
    public List<Operation<Program>> operations() {
        return List.of(
            new Operation<>("interface NAME HASH METHOD...", (program, call) -> {
                String[] methods = call.words("METHOD").toArray(String[]::new);
                program.interfaces.put(call.word("NAME"),
                    InterfaceType.of(call.word("NAME"), methods).withHash(hash(call.number(
                        "HASH", 0, Integer.MAX_VALUE))));
                return "declared";
            }),
            new Operation<>("type NAME HASH METHOD...", (program, call) -> {
                List<Method> methods = new ArrayList<>();
                call.words("METHOD").forEach(name ->
                    methods.add(new Method(name, receiver -> name)));
                program.types.put(call.word("NAME"),
                    Type.of(call.word("NAME"), Type.BY_VALUE, methods.toArray(Method[]::new))
                        .withHash(hash(call.number("HASH", 0, Integer.MAX_VALUE))));
                return "declared";
            }),
            new Operation<>("find INTERFACE TYPE", (program, call) ->
                program.tables.find(Program.named(program.interfaces, call.word("INTERFACE")),
                        Program.named(program.types, call.word("TYPE"))).missing()
                    .map(name -> "no: " + name + " is missing").orElse("found")));
    }

    private static int hash(long number) {
        return Math.toIntExact(number);
    }

    @Override
    public String example() {
        return "interface Closer 5 Close Read; type File 0 Close Name Read; type Pipe 512 Read; "
            + "find Closer File; find Closer Pipe";
    }

    @Override
    public Picture draw(Program program) {
        return ItabDrawing.of(program.tables.inspect());
    }
}
