package org.espalier.insight.demand;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.frameworks.CompetencyBrief;
import org.espalier.competency.initiatives.InitiativeBrief;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.espalier.workforce.jobs.JobBrief;
import org.espalier.workforce.organisation.OrgUnitBrief;
import org.jspecify.annotations.Nullable;

/**
 * What two forecasts say differently.
 *
 * @param orgUnit in or below which people work, if it asks for more of the competency than the job
 *     does
 * @param startsOn the first day of the quarter
 * @param before what the first one says; null if nothing
 * @param after what the second one says; null if nothing
 * @param training after − before, nothing being 0
 * @param hiring after − before, nothing being 0
 */
@Schema(name = "DemandChange")
public record DemandChangeView(
    @Nullable JobBrief job,
    @Nullable OrgUnitBrief orgUnit,
    @Nullable InitiativeBrief initiative,
    CompetencyBrief competency,
    LocalDate startsOn,
    @Nullable DemandFigures before,
    @Nullable DemandFigures after,
    BigDecimal training,
    BigDecimal hiring) {

  static DemandChangeView of(Row row) throws SQLException {
    DemandFigures before = DemandFigures.of(row, "before");
    DemandFigures after = DemandFigures.of(row, "after");
    return new DemandChangeView(
        Askers.job(row),
        Askers.orgUnit(row),
        Askers.initiative(row),
        Askers.competency(row),
        row.date("starts_on"),
        before,
        after,
        less(after == null ? null : after.training(), before == null ? null : before.training()),
        less(after == null ? null : after.hiring(), before == null ? null : before.hiring()));
  }

  private static BigDecimal less(@Nullable BigDecimal after, @Nullable BigDecimal before) {
    BigDecimal from = before == null ? BigDecimal.ZERO : before;
    return Row.plain((after == null ? BigDecimal.ZERO : after).subtract(from));
  }

  /** A row of the list. */
  record Listed(UUID id, DemandChangeView row) implements Thing {

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
