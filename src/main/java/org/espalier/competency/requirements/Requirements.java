package org.espalier.competency.requirements;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.UUID;
import java.util.stream.Stream;
import org.espalier.competency.frameworks.CompetencyRef;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.security.OpenPolicy;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.Inbound;
import org.espalier.platform.sync.References;
import org.espalier.platform.sync.SyncTable;
import org.espalier.platform.sync.Synced;
import org.espalier.platform.sync.Tools;
import org.espalier.workforce.jobs.JobFamilies;
import org.espalier.workforce.jobs.Jobs;
import org.espalier.workforce.organisation.OrgUnits;
import org.jspecify.annotations.Nullable;

/** The requirements of a tenant, in four tiers. */
@Singleton
public class Requirements extends Synced<RequirementInput, RequirementView> {

  Requirements(Tools tools) {
    super(
        tools,
        "requirement",
        table(),
        null,
        new Listing<>(Query.file("competency/requirements"), RequirementView::of, "r")
            .sort("externalId", "r.external_id", "text", RequirementView::externalId)
            .sort("updatedAt", "r.updated_at", "timestamptz", RequirementView::updatedAt),
        "r",
        new OpenPolicy("requirements", tools.tenancy()));
  }

  private static SyncTable<RequirementInput> table() {
    return new SyncTable<RequirementInput>("requirement")
        .refersTo(CompetencyRef.LOOKUP, input -> Stream.ofNullable(input.competencyExternalId()))
        .id("competency_id", (row, references) -> idOf(competency(row, references)))
        .historic()
        .choice("tier", RequirementInput::tier)
        .historic()
        .number("level", RequirementInput::level)
        .historic()
        .number("weight", input -> input.weight() == null ? BigDecimal.ONE : input.weight())
        .historic()
        .flag("critical", input -> Boolean.TRUE.equals(input.critical()))
        .historic()
        .reference("job_id", Jobs.LOOKUP, RequirementInput::jobExternalId, "/jobExternalId")
        .reference(
            "job_family_id",
            JobFamilies.LOOKUP,
            RequirementInput::jobFamilyExternalId,
            "/jobFamilyExternalId")
        .reference(
            "org_unit_id",
            OrgUnits.LOOKUP,
            RequirementInput::orgUnitExternalId,
            "/orgUnitExternalId")
        .choice("leadership_level", RequirementInput::leadershipLevel)
        .id("holder_id", Requirements::holder)
        .historic()
        .date("valid_from", RequirementInput::validFrom)
        .historic()
        .date("valid_to", RequirementInput::validTo)
        .historic();
  }

  @Override
  public String name() {
    return "requirements";
  }

  @Override
  public Class<RequirementInput> input() {
    return RequirementInput.class;
  }

  @Override
  protected RequirementInput inputOf(RequirementView requirement) {
    return new RequirementInput(
        requirement.externalId(),
        requirement.source(),
        requirement.competencyExternalId(),
        requirement.tier(),
        requirement.level(),
        requirement.weight(),
        requirement.critical(),
        requirement.jobExternalId(),
        requirement.jobFamilyExternalId(),
        requirement.orgUnitExternalId(),
        requirement.leadershipLevel(),
        requirement.validFrom(),
        requirement.validTo(),
        requirement.status());
  }

  @Override
  protected void check(Inbound<RequirementInput> row, References references) {
    CompetencyRef competency = competency(row, references);
    if (competency != null) {
      competency.requireOnScale(row.input().level(), "/level", row.faults());
    }
  }

  /**
   * What the requirement holds for. References that lead nowhere were reported with their own
   * columns.
   */
  private static @Nullable UUID holder(Inbound<RequirementInput> row, References references) {
    RequirementInput input = row.input();
    if (input.tier() == null) {
      return null;
    }
    return switch (input.tier()) {
      case CORE -> Holders.EVERYBODY;
      case LEADERSHIP ->
          input.leadershipLevel() == null ? null : Holders.of(input.leadershipLevel());
      case FUNCTIONAL ->
          input.orgUnitExternalId() != null
              ? references.idIfKnown(OrgUnits.LOOKUP, row.source(), input.orgUnitExternalId())
              : references.idIfKnown(JobFamilies.LOOKUP, row.source(), input.jobFamilyExternalId());
      case JOB -> references.idIfKnown(Jobs.LOOKUP, row.source(), input.jobExternalId());
    };
  }

  private static @Nullable CompetencyRef competency(
      Inbound<RequirementInput> row, References references) {
    return row.faults().at("/competencyExternalId")
        ? null
        : references.find(
            CompetencyRef.LOOKUP,
            row.source(),
            row.input().competencyExternalId(),
            "/competencyExternalId",
            row.faults());
  }

  private static @Nullable UUID idOf(@Nullable CompetencyRef competency) {
    return competency == null ? null : competency.id();
  }
}
