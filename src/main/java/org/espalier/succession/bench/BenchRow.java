package org.espalier.succession.bench;

import java.sql.SQLException;
import java.util.UUID;
import org.espalier.platform.sql.Row;
import org.espalier.succession.positions.Criticality;
import org.espalier.succession.successors.NominatedReadiness;
import org.espalier.workforce.people.EmployeeBrief;
import org.espalier.workforce.positions.PositionBrief;
import org.jspecify.annotations.Nullable;

/**
 * A key position and one of its successors.
 *
 * @param jobId the position's job
 * @param nominee the successor; null for a position without one
 */
record BenchRow(
    KeyPositionBrief key,
    PositionBrief position,
    @Nullable UUID jobId,
    Criticality criticality,
    @Nullable Nominee nominee) {

  static BenchRow of(Row row) throws SQLException {
    String title = row.text("title");
    return new BenchRow(
        new KeyPositionBrief(
            row.uuid("key_position_id"), row.text("key_position_external_id"), title),
        new PositionBrief(row.uuid("position_id"), row.text("position_external_id"), title),
        row.uuidOrNull("job_id"),
        row.choice(Criticality.class, "criticality"),
        row.uuidOrNull("successor_id") == null ? null : Nominee.of(row));
  }

  /**
   * Somebody nominated.
   *
   * @param heldPositionId the position that the person holds now
   */
  record Nominee(
      UUID successorId,
      EmployeeBrief employee,
      NominatedReadiness readiness,
      @Nullable Integer rank,
      boolean emergency,
      @Nullable UUID heldPositionId) {

    static Nominee of(Row row) throws SQLException {
      return new Nominee(
          row.uuid("successor_id"),
          new EmployeeBrief(
              row.uuid("employee_id"),
              row.text("employee_external_id"),
              row.text("given_name"),
              row.text("family_name")),
          row.choice(NominatedReadiness.class, "nominated_readiness"),
          row.countOrNull("rank"),
          row.flag("emergency"),
          row.uuidOrNull("employee_position_id"));
    }
  }
}
