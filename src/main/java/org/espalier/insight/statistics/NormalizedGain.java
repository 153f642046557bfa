package org.espalier.insight.statistics;

import java.util.stream.IntStream;

/**
 * How much of what could still be gained in a test was gained: g = (post − pre) / (100 − pre).
 * Field practice has two means of it that differ where people began differently; both are told.
 *
 * @param gainOfMeans g of the mean scores, as Hake (1998, American Journal of Physics 66) has it;
 *     NaN if everybody began at 100
 * @param meanOfGains the mean of everybody's own g, which those who began at 100 have none of; NaN
 *     if that is everybody
 * @param meanBefore mean score before
 * @param meanAfter mean score after
 * @param people how many scored before and after
 * @param atCeiling how many of them began at 100
 */
public record NormalizedGain(
    double gainOfMeans,
    double meanOfGains,
    double meanBefore,
    double meanAfter,
    int people,
    int atCeiling) {

  private static final double MOST = 100;

  /**
   * The gains of people.
   *
   * @param before scores from 0 to 100
   * @param after of the same people
   */
  public static NormalizedGain of(double[] before, double[] after) {
    double pre = Sample.of(before).mean();
    double post = Sample.of(after).mean();
    double[] own =
        IntStream.range(0, before.length)
            .filter(i -> before[i] < MOST)
            .mapToDouble(i -> (after[i] - before[i]) / (MOST - before[i]))
            .toArray();
    return new NormalizedGain(
        pre < MOST ? (post - pre) / (MOST - pre) : Double.NaN,
        Sample.of(own).mean(),
        pre,
        post,
        before.length,
        before.length - own.length);
  }
}
