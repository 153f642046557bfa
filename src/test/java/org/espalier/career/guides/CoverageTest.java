package org.espalier.career.guides;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.espalier.career.moves.CareerGap;
import org.espalier.competency.frameworks.CompetencyBrief;
import org.espalier.competency.frameworks.ScaleBrief;
import org.espalier.competency.frameworks.Tier;
import org.espalier.gap.EffectiveRequirement;
import org.jspecify.annotations.Nullable;

/** What holds of how much a mentor covers, whatever is lacking. */
class CoverageTest {

  @Provide
  Arbitrary<List<Asked>> lacking() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 7),
            Arbitraries.integers().between(0, 7).injectNull(0.3),
            Arbitraries.integers().between(1, 9),
            Arbitraries.of(true, false))
        .as(Asked::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }

  @Property(tries = 500)
  void itLiesBetweenNothingAndEverything(@ForAll("lacking") List<Asked> asked) {
    List<CareerGap> lacking = lacking(asked);
    Assume.that(!lacking.isEmpty());
    List<CareerGap> reached =
        lacking.stream()
            .filter(gap -> asked.get((int) gap.competency().id().getLeastSignificantBits()).reached)
            .toList();
    Coverage found = Coverage.of(reached, lacking);
    assertTrue(found.share().signum() >= 0 && found.share().compareTo(BigDecimal.ONE) <= 0);
    assertTrue(found.numerator().compareTo(found.denominator()) <= 0);
    assertEquals(reached.isEmpty(), found.share().signum() == 0);
  }

  @Property(tries = 300)
  void whoReachesEverythingCoversAllOfIt(@ForAll("lacking") List<Asked> asked) {
    List<CareerGap> lacking = lacking(asked);
    Assume.that(!lacking.isEmpty());
    assertEquals(0, Coverage.of(lacking, lacking).share().compareTo(BigDecimal.ONE));
  }

  @Property(tries = 300)
  void whoReachesMoreCoversMore(@ForAll("lacking") List<Asked> asked) {
    List<CareerGap> lacking = lacking(asked);
    for (int i = 1; i < lacking.size(); i++) {
      assertTrue(
          Coverage.of(lacking.subList(0, i), lacking)
                  .share()
                  .compareTo(Coverage.of(lacking.subList(0, i + 1), lacking).share())
              < 0);
    }
  }

  private static List<CareerGap> lacking(List<Asked> asked) {
    List<EffectiveRequirement> required = new ArrayList<>();
    Map<UUID, BigDecimal> levels = new HashMap<>();
    for (int i = 0; i < asked.size(); i++) {
      Asked one = asked.get(i);
      UUID competency = new UUID(2, i);
      required.add(one.requirement(competency));
      if (one.actual != null) {
        levels.put(competency, BigDecimal.valueOf(one.actual));
      }
    }
    return CareerGuides.lacking(required, levels);
  }

  /** A level that is required, and whether a mentor reaches it. */
  record Asked(int required, @Nullable Integer actual, int weight, boolean reached) {

    EffectiveRequirement requirement(UUID competency) {
      return new EffectiveRequirement(
          new CompetencyBrief(competency, "c", "C", Tier.JOB),
          new ScaleBrief(new UUID(3, 0), BigDecimal.ZERO, BigDecimal.valueOf(7)),
          BigDecimal.valueOf(required),
          BigDecimal.valueOf(weight),
          false,
          List.of());
    }
  }
}
