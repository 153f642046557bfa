package org.espalier.competency.requirements;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.espalier.competency.frameworks.CompetencyRef;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.security.OpenPolicy;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.Batch;
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

  /**
   * Makes requirements ask for other competencies, in as few statements as a file takes. For
   * callers who may write requirements.
   *
   * @param competencies the external id of the other competency, by requirement
   * @return those that stay as they were, with the reasons
   */
  public List<Inbound<RequirementInput>> follow(Map<UUID, String> competencies, Instant now) {
    return rewrite(
        competencies.keySet(),
        now,
        view ->
            inputOf(view).of(competencies.getOrDefault(view.id(), view.competencyExternalId())));
  }

  /** Makes requirements inactive, in the same way. */
  public void end(Collection<UUID> ids, Instant now) {
    rewrite(ids, now, view -> inputOf(view).ended());
  }

  private List<Inbound<RequirementInput>> rewrite(
      Collection<UUID> ids, Instant now, Function<RequirementView, RequirementInput> change) {
    List<Inbound<RequirementInput>> rows = new ArrayList<>();
    for (RequirementView view : ids.isEmpty() ? List.<RequirementView>of() : all(ids)) {
      rows.add(
          new Inbound<>(
              1, view.source(), view.externalId(), change.apply(view), new Faults(), view.id()));
    }
    if (!rows.isEmpty()) {
      write(new Batch<>(rows, now, null, null));
    }
    return rows.stream().filter(row -> !row.faults().isEmpty()).toList();
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
