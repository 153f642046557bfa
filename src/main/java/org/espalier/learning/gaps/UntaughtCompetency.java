package org.espalier.learning.gaps;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.frameworks.CompetencyBrief;
import org.espalier.competency.frameworks.Tier;
import org.espalier.gap.cases.CellKeys;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A competency that people need at a level which nothing on offer teaches.
 *
 * @param required the highest level that is required of anybody
 * @param taughtTo the highest level that something on offer teaches; null if nothing teaches it at
 *     all
 * @param people of how many a level is required that nothing teaches
 * @param lacking how many of them are below the level that is required of them; null if they are
 *     few and the caller may not see the gaps of single people
 * @param maxNoise by how much lacking is wrong at most, for callers who may not see the gaps of
 *     single people; 0 where it is exact
 * @param critical true if it is critical to any of them
 * @param priority what it weighs: for each of them, weight × the part of the shortfall that nothing
 *     teaches, as a share of the scale; null for callers who may not see the gaps of single people:
 *     to them things are sorted by its powers of two
 */
@Schema(name = "UntaughtCompetency")
public record UntaughtCompetency(
    CompetencyBrief competency,
    BigDecimal required,
    @Nullable BigDecimal taughtTo,
    int people,
    @Nullable Integer lacking,
    int maxNoise,
    boolean critical,
    @Nullable BigDecimal priority) {

  /** The smallest group of whom callers are told more than how many there are. */
  static final int MIN_GROUP_SIZE = 5;

  /** The same for callers who may not see the gaps of single people: nothing that tells one. */
  private UntaughtCompetency guarded(IntUnaryOperator noise) {
    Integer told =
        lacking == null || people < MIN_GROUP_SIZE
            ? null
            : Math.clamp((long) lacking + noise.applyAsInt(0), 0, people);
    return new UntaughtCompetency(
        competency, required, taughtTo, people, told, CellKeys.MAX_NOISE, critical, null);
  }

  /**
   * A row of the list, by the id of its competency.
   *
   * @param rank what it is sorted by
   * @param drawn what its noise is drawn from
   */
  record Listed(UntaughtCompetency gap, BigDecimal rank, BigDecimal drawn) implements Thing {

    /** As those are told of it who may not see the gaps of single people. */
    UntaughtCompetency guarded(CellKeys keys) {
      return gap.guarded(keys.noise(drawn));
    }

    @Override
    public UUID id() {
      return gap.competency().id();
    }

    @Override
    @JsonIgnore
    public int revision() {
      return 1;
    }

    @Override
    @JsonIgnore
    public @Nullable Instant deletedAt() {
      return null;
    }

    static Listed of(Row row) throws SQLException {
      return new Listed(
          new UntaughtCompetency(
              new CompetencyBrief(
                  row.uuid("id"),
                  row.text("external_id"),
                  row.text("name"),
                  row.choice(Tier.class, "tier")),
              row.number("required"),
              row.numberOrNull("taught"),
              row.count("people"),
              row.count("lacking"),
              0,
              row.flag("critical"),
              row.number("priority")),
          row.number("rank"),
          row.number("drawn"));
    }
  }
}
