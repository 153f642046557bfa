package org.espalier.insight.investment;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.frameworks.CompetencyBrief;
import org.espalier.competency.frameworks.Tier;
import org.espalier.gap.GapMath;
import org.espalier.insight.Definition;
import org.espalier.insight.LearningInsightPolicy;
import org.espalier.insight.NoValue;
import org.espalier.insight.Ratio;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A competency that people lack while no learning serves them: they have no open assignment of an
 * activity that develops it and no open item of a plan.
 *
 * @param lacking how many people lack it
 * @param unserved how many of them are served by nothing
 * @param share unserved / lacking
 * @param required the highest level that is required of any of them; null of fewer than
 *     minGroupSize
 * @param critical true if it is critical to any of them; null like required
 * @param priority Σ weight × shortfall, as a share of the scale, over them; null like required
 * @param taughtTo the highest level that something on offer teaches; null if nothing teaches it
 * @param catalogueGap true if nothing on offer teaches what is required of them; null like required
 */
@Schema(name = "UnservedGap")
public record UnservedRow(
    CompetencyBrief competency,
    int lacking,
    int unserved,
    Ratio share,
    @Nullable BigDecimal required,
    @Nullable Boolean critical,
    @Nullable BigDecimal priority,
    @Nullable BigDecimal taughtTo,
    @Nullable Boolean catalogueGap) {

  static UnservedRow of(Row row) throws SQLException {
    boolean told = row.count("unserved") >= LearningInsightPolicy.MIN_GROUP_SIZE;
    BigDecimal required = row.number("required");
    BigDecimal taught = row.numberOrNull("taught");
    return new UnservedRow(
        new CompetencyBrief(
            row.uuid("id"),
            row.text("external_id"),
            row.text("name"),
            row.choice(Tier.class, "tier")),
        row.count("lacking"),
        row.count("unserved"),
        Ratio.of(
            row.number("unserved"),
            row.number("lacking"),
            NoValue.NO_PEOPLE,
            Definition.UNSERVED_SHARE),
        told ? required : null,
        told ? row.flag("critical") : null,
        told ? GapMath.shown(row.number("priority")) : null,
        taught,
        told ? taught == null || taught.compareTo(required) < 0 : null);
  }

  /** A row of the list. */
  record Listed(UUID id, BigDecimal priority, UnservedRow row) implements Thing {

    static Listed of(Row row) throws SQLException {
      return new Listed(row.uuid("id"), row.number("priority"), UnservedRow.of(row));
    }

    int people() {
      return row.unserved();
    }

    @Override
    public int revision() {
      return 1;
    }

    @Override
    public @Nullable Instant deletedAt() {
      return null;
    }
  }
}
