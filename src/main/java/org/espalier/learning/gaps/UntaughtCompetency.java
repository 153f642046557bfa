package org.espalier.learning.gaps;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.frameworks.CompetencyBrief;
import org.espalier.competency.frameworks.Tier;
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
 * @param critical true if it is critical to any of them
 * @param priority what it weighs: for each of them, weight × the part of the shortfall that nothing
 *     teaches, as a share of the scale; null like lacking
 */
@Schema(name = "UntaughtCompetency")
public record UntaughtCompetency(
    CompetencyBrief competency,
    BigDecimal required,
    @Nullable BigDecimal taughtTo,
    int people,
    @Nullable Integer lacking,
    boolean critical,
    @Nullable BigDecimal priority) {

  /** The smallest group of whom callers are told more than how many there are. */
  static final int MIN_GROUP_SIZE = 5;

  /** The same for callers who may not see the gaps of single people: nothing that tells one. */
  UntaughtCompetency guarded() {
    return people >= MIN_GROUP_SIZE
        ? this
        : new UntaughtCompetency(competency, required, taughtTo, people, null, critical, null);
  }

  /** A row of the list, by the id of its competency. */
  record Listed(UntaughtCompetency gap) implements Thing {

    /** What it weighs, whoever asks. */
    BigDecimal weight() {
      return Objects.requireNonNull(gap.priority());
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
              row.flag("critical"),
              row.number("priority")));
    }
  }
}
