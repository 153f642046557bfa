package org.espalier.insight.demand;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.espalier.workforce.jobs.JobBrief;
import org.jspecify.annotations.Nullable;

/**
 * A job in a quarter, in expected people: opening − leaving − retiring − movedOut + movedIn + hired
 * = heads; shortage = max(0, planned − heads) = movable + hiring.
 *
 * @param quarter from 1
 * @param startsOn its first day
 * @param endsOn its last day
 * @param opening people when it begins
 * @param leaving yearly rate / 4 of them
 * @param hired by requisitions and as the scenario says
 * @param heads people when it ends
 * @param planned how many there are to be then
 * @param surplus max(0, heads − planned)
 * @param shortage max(0, planned − heads)
 * @param movable people too many in jobs from which a career path leads here
 * @param hiring the shortage that they do not fill
 * @param reference what a requisition that answers it says as its {@code demand}
 */
@Schema(name = "DemandJob")
public record DemandJobView(
    JobBrief job,
    int quarter,
    LocalDate startsOn,
    LocalDate endsOn,
    BigDecimal opening,
    BigDecimal leaving,
    BigDecimal retiring,
    BigDecimal movedOut,
    BigDecimal movedIn,
    BigDecimal hired,
    BigDecimal heads,
    BigDecimal planned,
    BigDecimal surplus,
    BigDecimal shortage,
    BigDecimal movable,
    BigDecimal hiring,
    String reference) {

  private static final String REFERENCE = "urn:espalier:demand:";

  static DemandJobView of(Row row, UUID forecast, Quarters quarters) throws SQLException {
    int quarter = row.count("quarter");
    return new DemandJobView(
        Objects.requireNonNull(Askers.job(row)),
        quarter,
        quarters.first(quarter),
        quarters.last(quarter),
        row.number("opening"),
        row.number("leaving"),
        row.number("retiring"),
        row.number("moved_out"),
        row.number("moved_in"),
        row.number("hired"),
        row.number("heads"),
        row.number("planned"),
        row.number("surplus"),
        row.number("shortage"),
        row.number("movable"),
        row.number("hiring"),
        REFERENCE + forecast + ":" + row.uuid("job_id") + ":" + quarter);
  }

  /** A row of the list. */
  record Listed(UUID id, DemandJobView row) implements Thing {

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
