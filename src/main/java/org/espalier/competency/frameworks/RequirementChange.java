package org.espalier.competency.frameworks;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.sql.Row;
import org.espalier.workforce.jobs.JobBrief;
import org.jspecify.annotations.Nullable;

/**
 * A requirement whose level or weight is another by the later of two versions of a framework: what
 * it last was by each of them.
 *
 * @param requirementId the requirement, the same in both
 * @param externalId its key
 * @param identity what names the competency in both versions
 * @param competency that of the later version
 * @param job whose requirement it is; null for those of families, units, levels and everybody
 */
@Schema(name = "RequirementChange")
public record RequirementChange(
    UUID requirementId,
    String externalId,
    String identity,
    CompetencyBrief competency,
    @Nullable JobBrief job,
    BigDecimal levelBefore,
    BigDecimal levelAfter,
    BigDecimal weightBefore,
    BigDecimal weightAfter) {

  static RequirementChange of(Row row) throws SQLException {
    UUID job = row.uuidOrNull("job_id");
    return new RequirementChange(
        row.uuid("id"),
        row.text("external_id"),
        row.text("identity"),
        new CompetencyBrief(
            row.uuid("competency_id"),
            row.text("competency_external_id"),
            row.text("competency_name"),
            row.choice(Tier.class, "competency_tier")),
        job == null ? null : new JobBrief(job, row.text("job_external_id"), row.text("job_title")),
        row.number("former_level"),
        row.number("latter_level"),
        row.number("former_weight"),
        row.number("latter_weight"));
  }
}
