package org.espalier.insight.gaps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.espalier.gap.cases.Cases;
import org.espalier.gap.cases.CellKeys;
import org.espalier.insight.gaps.CellRow.Place;
import org.espalier.insight.gaps.GapStretches.Stretch;
import org.jspecify.annotations.Nullable;

/** Stretches of people add up to everybody, however they are cut. */
class GapPartTest {

  private static final CellKeys NOISE = new CellKeys(new byte[] {1});

  @Property(tries = 300)
  void partsComeToWhatIsCountedAtOnce(@ForAll long seed) {
    Random random = new Random(seed);
    List<GapPart> parts = new ArrayList<>();
    List<CellRow> all = new ArrayList<>();
    for (int part = random.nextInt(5); part >= 0; part--) {
      List<CellRow> rows = new ArrayList<>();
      for (int competency = 0; competency < 4; competency++) {
        if (random.nextBoolean()) {
          rows.add(row(competency, random));
        }
      }
      all.addAll(rows);
      parts.add(GapPart.of(new Stretch(null, null, 0), rows));
    }
    List<CellRow> together = GapPart.together(parts);
    List<CellRow> once = atOnce(all);
    assertEquals(
        once.isEmpty() ? null : CellRow.exact(once),
        together.isEmpty() ? null : CellRow.exact(together));
    assertEquals(CellRow.guarded(once, NOISE), CellRow.guarded(together, NOISE));
  }

  @Property(tries = 100)
  void whatIsKeptOfManyIsARowAScale(@ForAll long seed) {
    Random random = new Random(seed);
    List<CellRow> rows = new ArrayList<>();
    for (int competency = 0; competency < 40; competency++) {
      rows.add(row(competency, random).at(new Place("ALL", "c" + competency), 5));
    }
    assertEquals(2, GapPart.of(new Stretch(null, null, 0), rows).counted().size());
  }

  /** As the statement puts competencies together: a row a scale, most of its largest. */
  private static List<CellRow> atOnce(List<CellRow> rows) {
    Map<UUID, Map<@Nullable String, Long>> people = new HashMap<>();
    Map<UUID, CellRow> sums = new HashMap<>();
    for (CellRow row : rows) {
      people
          .computeIfAbsent(row.scale(), _ -> new HashMap<>())
          .merge(row.place().column(), row.most(), Long::sum);
      sums.merge(row.scale(), row, CellRow::plus);
    }
    return sums.values().stream()
        .map(sum ->
            sum.at(
                new Place("ALL", "ALL"),
                people.getOrDefault(sum.scale(), Map.of()).values().stream()
                    .mapToLong(Long::longValue)
                    .max()
                    .orElse(0)))
        .toList();
  }

  private static CellRow row(int competency, Random random) {
    int most = 1 + random.nextInt(6);
    long met = random.nextInt(most + 1);
    return new CellRow(
        new Place("ALL", "c" + competency),
        new UUID(1, competency % 2),
        BigDecimal.valueOf(3 + competency % 2),
        most,
        new Cases(0, met, 0, 0, 0, most - met),
        BigDecimal.valueOf(random.nextInt(100), 1),
        BigDecimal.valueOf(random.nextInt(100), 2),
        BigDecimal.valueOf(random.nextLong()).multiply(BigDecimal.valueOf(random.nextLong())));
  }
}
