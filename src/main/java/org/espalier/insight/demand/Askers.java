package org.espalier.insight.demand;

import java.sql.SQLException;
import org.espalier.competency.frameworks.CompetencyBrief;
import org.espalier.competency.frameworks.Tier;
import org.espalier.competency.initiatives.InitiativeBrief;
import org.espalier.platform.sql.Row;
import org.espalier.workforce.jobs.JobBrief;
import org.espalier.workforce.organisation.OrgUnitBrief;
import org.jspecify.annotations.Nullable;

/** Reads who asks for what. */
final class Askers {

  private Askers() {}

  static @Nullable JobBrief job(Row row) throws SQLException {
    return row.uuidOrNull("job_id") == null
        ? null
        : new JobBrief(row.uuid("job_id"), row.text("job_external_id"), row.text("job_title"));
  }

  static @Nullable OrgUnitBrief orgUnit(Row row) throws SQLException {
    return row.uuidOrNull("org_unit_id") == null
        ? null
        : new OrgUnitBrief(
            row.uuid("org_unit_id"), row.text("org_unit_external_id"), row.text("org_unit_name"));
  }

  static @Nullable InitiativeBrief initiative(Row row) throws SQLException {
    return row.uuidOrNull("initiative_id") == null
        ? null
        : new InitiativeBrief(
            row.uuid("initiative_id"),
            row.text("initiative_external_id"),
            row.text("initiative_name"));
  }

  static CompetencyBrief competency(Row row) throws SQLException {
    return new CompetencyBrief(
        row.uuid("competency_id"),
        row.text("external_id"),
        row.text("name"),
        row.choice(Tier.class, "tier"));
  }
}
