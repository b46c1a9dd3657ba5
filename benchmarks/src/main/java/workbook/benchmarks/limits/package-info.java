/**
 * What stands here is no exercise. These structures give up what an exercise promises: that it
 * takes any element and asks any order, or that it keeps a rate which was asked for. What they gain
 * by it shows how far the general structure is from what the memory allows.
 */
package workbook.benchmarks.limits;
