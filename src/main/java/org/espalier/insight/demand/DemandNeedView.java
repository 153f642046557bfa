package org.espalier.insight.demand;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.frameworks.CompetencyBrief;
import org.espalier.competency.initiatives.InitiativeBrief;
import org.espalier.insight.Definition;
import org.espalier.insight.NoValue;
import org.espalier.insight.Ratio;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.espalier.workforce.jobs.JobBrief;
import org.espalier.workforce.organisation.OrgUnitBrief;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for in a quarter, and what of it will be there, in expected people: shortfall =
 * max(0, demand − qualified − developing), training = min(shortfall, trainable + movable), hiring =
 * shortfall − training.
 *
 * @param job of whose people it is asked; null where an initiative asks
 * @param orgUnit in or below which they work, if it asks for more of the competency than the job
 *     does
 * @param initiative which one asks; null where a job does
 * @param quarter from 1
 * @param startsOn its first day
 * @param endsOn its last day
 * @param level how much of it is asked for
 * @param demand how many people are asked for
 * @param heads among how many people they are looked for
 * @param qualified who of them is at the level already
 * @param developing who is there by what is planned
 * @param shortfall how many are missing
 * @param trainable who else could be there by development at the pace that is assumed
 * @param movable who is too many in a job before this one, and able or developed by then
 * @param training the shortfall that development can fill
 * @param hiring the rest of it
 * @param coverage (qualified + developing) / demand
 */
@Schema(name = "DemandNeed")
public record DemandNeedView(
    @Nullable JobBrief job,
    @Nullable OrgUnitBrief orgUnit,
    @Nullable InitiativeBrief initiative,
    CompetencyBrief competency,
    int quarter,
    LocalDate startsOn,
    LocalDate endsOn,
    BigDecimal level,
    BigDecimal demand,
    BigDecimal heads,
    BigDecimal qualified,
    BigDecimal developing,
    BigDecimal shortfall,
    BigDecimal trainable,
    BigDecimal movable,
    BigDecimal training,
    BigDecimal hiring,
    Ratio coverage) {

  static DemandNeedView of(Row row, Quarters quarters) throws SQLException {
    int quarter = row.count("quarter");
    BigDecimal demand = row.number("demand");
    BigDecimal qualified = row.number("qualified");
    BigDecimal developing = row.number("developing");
    return new DemandNeedView(
        Askers.job(row),
        Askers.orgUnit(row),
        Askers.initiative(row),
        Askers.competency(row),
        quarter,
        quarters.first(quarter),
        quarters.last(quarter),
        row.number("level"),
        demand,
        row.number("heads"),
        qualified,
        developing,
        row.number("shortfall"),
        row.number("trainable"),
        row.number("movable"),
        row.number("training"),
        row.number("hiring"),
        Ratio.of(qualified.add(developing), demand, NoValue.NO_PEOPLE, Definition.DEMAND_COVERAGE));
  }

  /** A row of the list. */
  record Listed(UUID id, DemandNeedView row) implements Thing {

    static Listed of(Row row, Quarters quarters) throws SQLException {
      return new Listed(row.uuid("id"), DemandNeedView.of(row, quarters));
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
