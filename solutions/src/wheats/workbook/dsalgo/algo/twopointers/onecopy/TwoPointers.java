package workbook.dsalgo.algo.twopointers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads each list once into an array, and finds pairs, walls and triples in other ways. */
public final class TwoPointers {

    private TwoPointers() {
    }

    /** Looks for the partner of each number by halving. */
    public static Optional<Pair> pairWithSum(List<Integer> ascending, long sum) {
        int[] numbers = copy(ascending);
        for (int left = 0; left < numbers.length; left++) {
            long partner = sum - numbers[left];
            int at = partner != (int) partner ? -1
                : Arrays.binarySearch(numbers, left + 1, numbers.length, (int) partner);
            if (at >= 0) {
                return Optional.of(new Pair(left, at));
            }
        }
        return Optional.empty();
    }

    public static List<Triple> triplesWithSum(List<Integer> ascending, long sum) {
        int[] numbers = copy(ascending);
        List<Triple> triples = new ArrayList<>();
        for (int low = 0; low < numbers.length; low++) {
            if (low > 0 && numbers[low] == numbers[low - 1]) {
                continue;
            }
            int high = numbers.length - 1;
            for (int middle = low + 1; middle < high; middle++) {
                if (middle > low + 1 && numbers[middle] == numbers[middle - 1]) {
                    continue;
                }
                long wanted = sum - numbers[low] - numbers[middle];
                while (high > middle && numbers[high] > wanted) {
                    high--;
                }
                if (high > middle && numbers[high] == wanted) {
                    triples.add(new Triple(numbers[low], numbers[middle], numbers[high]));
                }
            }
        }
        return triples;
    }

    /** A wall counts only if it is higher than all before it on its side. */
    public static long mostWater(List<Integer> heights) {
        int[] walls = heights(heights);
        long most = 0;
        int left = 0;
        int right = walls.length - 1;
        while (left < right) {
            int level = Math.min(walls[left], walls[right]);
            most = Math.max(most, (long) level * (right - left));
            while (left < right && walls[left] <= level) {
                left++;
            }
            while (left < right && walls[right] <= level) {
                right--;
            }
        }
        return most;
    }

    public static int removeDuplicates(List<Integer> ascending) {
        int[] distinct = Arrays.stream(copy(ascending)).distinct().toArray();
        for (int i = 0; i < distinct.length; i++) {
            ascending.set(i, distinct[i]);
        }
        return distinct.length;
    }

    /** The lower of the highest on the left and the highest on the right, for each column. */
    public static long trappedWater(List<Integer> heights) {
        int[] columns = heights(heights);
        int[] highestRight = columns.clone();
        for (int i = columns.length - 2; i >= 0; i--) {
            highestRight[i] = Math.max(highestRight[i], highestRight[i + 1]);
        }
        long water = 0;
        int highestLeft = 0;
        for (int i = 0; i < columns.length; i++) {
            highestLeft = Math.max(highestLeft, columns[i]);
            water += Math.min(highestLeft, highestRight[i]) - columns[i];
        }
        return water;
    }

    private static int[] copy(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[] heights(List<Integer> list) {
        int[] heights = copy(list);
        for (int height : heights) {
            if (height < 0) {
                throw new IllegalArgumentException("negative: " + height);
            }
        }
        return heights;
    }
}
