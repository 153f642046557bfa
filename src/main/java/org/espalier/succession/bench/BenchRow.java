package org.espalier.succession.bench;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.espalier.platform.sql.Row;
import org.espalier.succession.pools.TalentPoolBrief;
import org.espalier.succession.positions.Criticality;
import org.espalier.succession.successors.NominatedReadiness;
import org.espalier.workforce.people.EmployeeBrief;
import org.espalier.workforce.positions.PositionBrief;
import org.jspecify.annotations.Nullable;

/**
 * A key position and one of its nominations.
 *
 * @param jobId the position's job
 * @param units the position's unit and those above it, from the top down
 * @param nominee who is nominated; null for a talent pool, and for a position without a nomination
 * @param pool the talent pool that is nominated; null for a person
 */
record BenchRow(
    KeyPositionBrief key,
    PositionBrief position,
    @Nullable UUID jobId,
    List<UUID> units,
    Criticality criticality,
    @Nullable Nominee nominee,
    @Nullable NominatedPool pool) {

  static BenchRow of(Row row) throws SQLException {
    String title = row.text("title");
    return new BenchRow(
        new KeyPositionBrief(
            row.uuid("key_position_id"), row.text("key_position_external_id"), title),
        new PositionBrief(row.uuid("position_id"), row.text("position_external_id"), title),
        row.uuidOrNull("job_id"),
        row.uuids("units"),
        row.choice(Criticality.class, "criticality"),
        row.uuidOrNull("employee_id") == null ? null : Nominee.of(row),
        row.uuidOrNull("pool_id") == null ? null : NominatedPool.of(row));
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
      @Nullable UUID heldPositionId)
      implements Nomination {

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

  /** A talent pool that is nominated. */
  record NominatedPool(
      UUID successorId,
      TalentPoolBrief pool,
      NominatedReadiness readiness,
      @Nullable Integer rank,
      boolean emergency) {

    static NominatedPool of(Row row) throws SQLException {
      return new NominatedPool(
          row.uuid("successor_id"),
          new TalentPoolBrief(
              row.uuid("pool_id"), row.text("pool_external_id"), row.text("pool_name")),
          row.choice(NominatedReadiness.class, "nominated_readiness"),
          row.countOrNull("rank"),
          row.flag("emergency"));
    }
  }
}
