package org.espalier.competency.requirements;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.frameworks.Tier;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sync.Status;
import org.espalier.workforce.jobs.LeadershipLevel;
import org.jspecify.annotations.Nullable;

/** A requirement. */
@Schema(name = "Requirement")
public record RequirementView(
    UUID id,
    String externalId,
    String source,
    UUID competencyId,
    String competencyExternalId,
    Tier tier,
    BigDecimal level,
    BigDecimal weight,
    boolean critical,
    @Nullable UUID jobId,
    @Nullable String jobExternalId,
    @Nullable UUID jobFamilyId,
    @Nullable String jobFamilyExternalId,
    @Nullable UUID orgUnitId,
    @Nullable String orgUnitExternalId,
    @Nullable LeadershipLevel leadershipLevel,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    Status status,
    int revision,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt)
    implements Thing {

  static RequirementView of(Row row) throws SQLException {
    return new RequirementView(
        row.uuid("id"),
        row.text("external_id"),
        row.text("source"),
        row.uuid("competency_id"),
        row.text("competency_external_id"),
        row.choice(Tier.class, "tier"),
        row.number("level"),
        row.number("weight"),
        row.flag("critical"),
        row.uuidOrNull("job_id"),
        row.textOrNull("job_external_id"),
        row.uuidOrNull("job_family_id"),
        row.textOrNull("job_family_external_id"),
        row.uuidOrNull("org_unit_id"),
        row.textOrNull("org_unit_external_id"),
        row.choiceOrNull(LeadershipLevel.class, "leadership_level"),
        row.dateOrNull("valid_from"),
        row.dateOrNull("valid_to"),
        Status.of(row.flag("active")),
        row.count("version"),
        row.instant("created_at"),
        row.instant("updated_at"),
        row.instantOrNull("deleted_at"));
  }
}
