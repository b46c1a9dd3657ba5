package workbook.dsalgo.ds.chainedmap;

import java.util.List;
import workbook.grader.picture.Illustration;
import workbook.grader.picture.Operation;
import workbook.grader.picture.Picture;

/** A chained map to play with. Keys are numbers; their bucket is the map's own choice. */
public final class ChainedMapIllustration implements Illustration<ChainedMap<Long, String>> {

    @Override
    public ChainedMap<Long, String> start() {
        return new ChainedMap<>();
    }

    @Override
    public List<Operation<ChainedMap<Long, String>>> operations() {
        return List.of(
            new Operation<>("put KEY VALUE", (map, call) ->
                map.put(call.number("KEY"), call.word("VALUE"))
                    .map(old -> "replaced " + old).orElse("added")),
            new Operation<>("get KEY", (map, call) ->
                map.get(call.number("KEY")).map(value -> "found " + value).orElse("not found")),
            new Operation<>("delete KEY", (map, call) ->
                map.remove(call.number("KEY")).map(old -> "deleted " + old).orElse("not found")),
            new Operation<>("fill FROM TO STEP", (map, call) -> {
                call.range().forEach(key -> map.put(key, "v"));
                return "filled";
            }));
    }

    @Override
    public String example() {
        return "put 1 a; put 9 b; fill 2 6 1; put 7 c; delete 9";
    }

    @Override
    public Picture draw(ChainedMap<Long, String> map) {
        return ChainedMapDrawing.of(map.inspect());
    }
}
