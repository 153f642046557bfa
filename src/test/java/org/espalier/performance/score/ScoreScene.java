package org.espalier.performance.score;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.competency.frameworks.ScaleBrief;
import org.espalier.performance.forms.RaterKind;
import org.espalier.performance.forms.RaterWeights;
import org.jspecify.annotations.Nullable;

/** Forms and ratings to score, on a scale from 1 to 5. */
final class ScoreScene {

  static final ScaleBrief SCALE =
      new ScaleBrief(new UUID(0, 1), BigDecimal.ONE, BigDecimal.valueOf(5));
  static final RaterWeights MANAGER = weights(0, 100, 0, 0);
  static final List<RaterKind> BOTH = List.of(RaterKind.SELF, RaterKind.MANAGER);

  private ScoreScene() {}

  static ScoreView score(RaterWeights weights, Part... parts) {
    return ReviewScore.of(SCALE, weights, 3, List.of(parts));
  }

  static Part part(String key, int weight, Item... items) {
    return new Part(key, BigDecimal.valueOf(weight), true, BOTH, List.of(items));
  }

  static Part asked(String key, List<RaterKind> raters, Item item) {
    return new Part(key, BigDecimal.valueOf(100), true, raters, List.of(item));
  }

  static Item item(String key, int weight, Map<RaterKind, List<BigDecimal>> ratings) {
    return new Item(
        key,
        null,
        null,
        BigDecimal.valueOf(weight),
        true,
        BigDecimal.ONE,
        BigDecimal.valueOf(5),
        ratings,
        null);
  }

  static List<BigDecimal> numbers(int... values) {
    List<BigDecimal> numbers = new ArrayList<>();
    for (int value : values) {
      numbers.add(BigDecimal.valueOf(value));
    }
    return numbers;
  }

  static RaterWeights weights(int self, int manager, int peer, int report) {
    return new RaterWeights(
        BigDecimal.valueOf(self),
        BigDecimal.valueOf(manager),
        BigDecimal.valueOf(peer),
        BigDecimal.valueOf(report));
  }

  static String text(@Nullable BigDecimal value) {
    return assertHas(value).toPlainString();
  }

  static BigDecimal assertHas(@Nullable BigDecimal value) {
    assertNotNull(value);
    return value;
  }
}
