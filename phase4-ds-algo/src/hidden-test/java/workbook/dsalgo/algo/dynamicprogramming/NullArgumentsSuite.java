package workbook.dsalgo.algo.dynamicprogramming;

import static java.util.Comparator.naturalOrder;

import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import workbook.grader.Property;
import workbook.grader.probe.Refusals;

class NullArgumentsSuite {

    @Test
    @Property("an argument that is null is refused, also where there is nothing to compute")
    void refusesNull() {
        IntFunction<long[]> cells = long[]::new;
        IntFunction<long[]> no = null;
        Refusals.of(NullPointerException.class)
            .by("fewest(0, null, cells)", () -> CoinChange.fewest(0, null, cells))
            .by("fewest(0, [1], null)", () -> CoinChange.fewest(0, List.of(1), no))
            .by("ways(0, null, cells)", () -> CoinChange.ways(0, null, cells))
            .by("ways(0, [1], null)", () -> CoinChange.ways(0, List.of(1), no))
            .by("Knapsack.most(null, 0, cells)", () -> Knapsack.most(null, 0, cells))
            .by("Knapsack.most([], 0, null)", () -> Knapsack.most(List.of(), 0, no))
            .by("choice(null, 0, cells)", () -> Knapsack.choice(null, 0, cells))
            .by("choice([], 0, null)", () -> Knapsack.choice(List.of(), 0, no))
            .by("distance(null, '', cells)", () -> EditDistance.distance(null, "", cells))
            .by("distance('', null, cells)", () -> EditDistance.distance("", null, cells))
            .by("distance('', '', null)", () -> EditDistance.distance("", "", no))
            .by("script(null, '', cells)", () -> EditDistance.script(null, "", cells))
            .by("script('', null, cells)", () -> EditDistance.script("", null, cells))
            .by("script('', '', null)", () -> EditDistance.script("", "", no))
            .by("commonLength(null, [], cells)",
                () -> Subsequences.commonLength(null, List.of(), cells))
            .by("commonLength([], null, cells)",
                () -> Subsequences.commonLength(List.of(), null, cells))
            .by("commonLength([], [], null)",
                () -> Subsequences.commonLength(List.of(), List.of(), no))
            .by("common(null, [], cells)", () -> Subsequences.common(null, List.of(), cells))
            .by("common([], null, cells)", () -> Subsequences.common(List.of(), null, cells))
            .by("common([], [], null)", () -> Subsequences.common(List.of(), List.of(), no))
            .by("increasing(null, order)",
                () -> Subsequences.increasing(null, naturalOrder()))
            .by("HouseRobber.most(null)", () -> HouseRobber.most(null))
            .by("mostInCircle(null)", () -> HouseRobber.mostInCircle(null))
            .by("plan(null, cells)", () -> HouseRobber.plan(null, cells))
            .by("plan([], null)", () -> HouseRobber.plan(List.of(), no))
            .verify();
    }
}
