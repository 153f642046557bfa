package org.espalier.gap.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What the noise of cells holds, and what it does not. */
class CellKeysTest {

  private static final int SECRETS = 4_000;
  private static final int CASES = 6;

  @Property(tries = 300)
  void sameContributionsGetTheSame(
      @ForAll @Size(6) List<@LongRange(max = 50) Long> drawn, @ForAll long key, @ForAll long seed) {
    CellKeys keys = keys(seed);
    long[] counts = drawn.stream().mapToLong(Long::longValue).toArray();
    Cases exact = cases(counts);
    Cases told = keys.protect(exact, BigDecimal.valueOf(key));
    assertEquals(told, keys(seed).protect(exact, new BigDecimal(key + ".000")));
    for (int i = 0; i < CASES; i++) {
      long wrong = counts(told)[i] - counts[i];
      assertTrue(Math.abs(wrong) <= CellKeys.MAX_NOISE, () -> "noise of " + wrong);
      assertTrue(counts(told)[i] >= 0);
    }
  }

  @Test
  void noiseIsEvenAroundNothing() {
    int[] found = new int[2 * CellKeys.MAX_NOISE + 1];
    IntStream.range(0, 16).forEach(bits -> found[CellKeys.noise(bits) + CellKeys.MAX_NOISE]++);
    assertEquals("[1, 2, 3, 4, 3, 2, 1]", Arrays.toString(found));
  }

  /**
   * Two answers, of which one has a person more, seen by somebody who knows nothing else: the best
   * guess between two cases is the one whose count differs by more. The two counts differ by the
   * noise of four draws; whoever guesses so is right in 62 of 100.
   */
  @Property(tries = 12)
  void differencesDoNotTellTheCaseOfTheOne(
      @ForAll @Size(6) List<@LongRange(min = 6, max = 40) Long> others, @ForAll long seed) {
    Random random = new Random(seed);
    int right = 0;
    for (int i = 0; i < SECRETS; i++) {
      int truth = random.nextInt(2);
      long[] without = others.stream().mapToLong(Long::longValue).toArray();
      long[] with = without.clone();
      with[truth]++;
      CellKeys keys = keys(random.nextLong());
      long[] more = counts(keys.protect(cases(with), BigDecimal.valueOf(random.nextLong())));
      long[] fewer = counts(keys.protect(cases(without), BigDecimal.valueOf(random.nextLong())));
      long sign = more[0] - fewer[0] - (more[1] - fewer[1]);
      right += sign == 0 ? random.nextInt(2) == truth ? 1 : 0 : (sign > 0 ? 0 : 1) == truth ? 1 : 0;
    }
    assertTrue(right < SECRETS * 0.67, "right in " + right + " of " + SECRETS);
  }

  /**
   * The odds of two cases for somebody who knows everybody else's: an answer shifts them by a
   * factor of at most 2 for each of the two counts, but for those at the end of the noise, of which
   * there is one in eight.
   */
  @Test
  void oddsShiftByAFactorOfFourAtMostButForOneAnswerInEight() {
    int[] weights = {1, 2, 3, 4, 3, 2, 1};
    int ends = 0;
    for (int i = 0; i < weights.length; i++) {
      int shifted = i + 1 < weights.length ? weights[i + 1] : 0;
      if (shifted == 0) {
        ends += weights[i];
      } else {
        assertTrue(shifted <= 2 * weights[i] && weights[i] <= 2 * shifted);
      }
    }
    assertEquals(1, ends);
  }

  /** Exactly, for two cases that are equally likely: what the documentation says. */
  @Test
  void bestGuessIsRightInSoManyOfAHundred() {
    double[] one = new double[7];
    IntStream.range(0, 16).forEach(bits -> one[CellKeys.noise(bits) + 3] += 1 / 16.0);
    double[] difference = new double[13];
    for (int i = 0; i < one.length; i++) {
      for (int j = 0; j < one.length; j++) {
        difference[i - j + 6] += one[i] * one[j];
      }
    }
    assertEquals(66, Math.round(100 * bestGuess(one)));
    assertEquals(62, Math.round(100 * bestGuess(difference)));
  }

  private static double bestGuess(double[] noise) {
    double right = 0;
    for (int first = 0; first <= noise.length; first++) {
      for (int second = 0; second <= noise.length; second++) {
        double inFirst = at(noise, first - 1) * at(noise, second);
        double inSecond = at(noise, first) * at(noise, second - 1);
        right += Math.max(inFirst, inSecond) / 2;
      }
    }
    return right;
  }

  private static double at(double[] noise, int place) {
    return place < 0 || place >= noise.length ? 0 : noise[place];
  }

  private static CellKeys keys(long seed) {
    byte[] secret = new byte[32];
    new Random(seed).nextBytes(secret);
    return new CellKeys(secret);
  }

  private static Cases cases(long[] of) {
    return new Cases(of[0], of[1], of[2], of[3], of[4], of[5]);
  }

  private static long[] counts(Cases of) {
    return new long[] {
      of.exceeded(), of.reached(), of.low(), of.moderate(), of.high(), of.unassessed()
    };
  }
}
