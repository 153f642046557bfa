package org.espalier.performance.goals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** How far key results and goals are, for any numbers. */
class GoalProgressTest {

  private static final BigDecimal TINY = new BigDecimal("1e-15");

  @Provide
  Arbitrary<BigDecimal> values() {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal("-1000"), new BigDecimal("1000"))
        .ofScale(3);
  }

  @Provide
  Arbitrary<List<KeyResultView>> results() {
    Arbitrary<BigDecimal> weights =
        Arbitraries.bigDecimals().between(new BigDecimal("0.1"), BigDecimal.TEN).ofScale(2);
    return Combinators.combine(values(), values(), values(), weights)
        .as((start, target, current, weight) ->
            new KeyResultView(
                "k",
                "K",
                KeyResultType.NUMBER,
                start,
                start.compareTo(target) == 0 ? target.add(BigDecimal.ONE) : target,
                weight,
                current,
                BigDecimal.ZERO))
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }

  @Property(tries = 2000)
  void aKeyResultGoesFromStartToTargetAndNoFurther(
      @ForAll("values") BigDecimal start,
      @ForAll("values") BigDecimal target,
      @ForAll("values") BigDecimal current) {
    Assume.that(start.compareTo(target) != 0);
    BigDecimal share =
        current.subtract(start).divide(target.subtract(start), MathContext.DECIMAL128);
    BigDecimal expected = share.max(BigDecimal.ZERO).min(BigDecimal.ONE);
    assertClose(expected, GoalProgress.of(start, target, current));
    assertEquals(0, GoalProgress.of(start, target, start).signum());
    assertEquals(0, GoalProgress.of(start, target, target).compareTo(BigDecimal.ONE));
  }

  @Property(tries = 2000)
  void risingAndFallingTargetsMirrorEachOther(
      @ForAll("values") BigDecimal start,
      @ForAll("values") BigDecimal target,
      @ForAll("values") BigDecimal current) {
    Assume.that(start.compareTo(target) != 0);
    assertEquals(
        GoalProgress.of(start, target, current),
        GoalProgress.of(start.negate(), target.negate(), current.negate()));
  }

  @Property(tries = 1000)
  void aGoalIsTheMeanOfItsKeyResultsByWeight(@ForAll("results") List<KeyResultView> results) {
    BigDecimal weights = BigDecimal.ZERO;
    BigDecimal sum = BigDecimal.ZERO;
    for (KeyResultView one : results) {
      BigDecimal current = Objects.requireNonNull(one.current());
      weights = weights.add(one.weight());
      sum = sum.add(one.weight().multiply(GoalProgress.of(one.start(), one.target(), current)));
    }
    BigDecimal found = Objects.requireNonNull(GoalProgress.of(results, null));
    assertClose(sum.divide(weights, MathContext.DECIMAL128), found);
    List<KeyResultView> turned = new ArrayList<>(results);
    Collections.reverse(turned);
    assertEquals(found, GoalProgress.of(turned, BigDecimal.ONE));
  }

  @Test
  void withoutKeyResultsWhatWasSaidCounts() {
    assertNull(GoalProgress.of(List.of(), null));
    assertEquals(new BigDecimal("0.3"), GoalProgress.of(List.of(), new BigDecimal("0.300")));
  }

  private static void assertClose(BigDecimal expected, BigDecimal found) {
    assertTrue(
        expected.subtract(found).abs().compareTo(TINY) <= 0, () -> expected + " and " + found);
  }
}
