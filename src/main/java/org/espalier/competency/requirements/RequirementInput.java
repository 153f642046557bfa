package org.espalier.competency.requirements;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.frameworks.Tier;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sync.Status;
import org.espalier.platform.sync.SyncInput;
import org.espalier.workforce.jobs.LeadershipLevel;
import org.jspecify.annotations.Nullable;

/**
 * A requirement as clients send it. The tier says for whom it holds, and so which other member is
 * needed: none for CORE, leadershipLevel for LEADERSHIP, jobFamilyExternalId or orgUnitExternalId
 * for FUNCTIONAL, jobExternalId for JOB.
 *
 * @param externalId its id in its source
 * @param source the system that it comes from
 * @param competencyExternalId what is required
 * @param tier for whom
 * @param level how much of it, on the competency's scale
 * @param weight how much it counts against others; 1 if absent
 * @param critical true if nothing makes up for it
 * @param jobExternalId the job that it holds for
 * @param jobFamilyExternalId the family that it holds for, with its descendants
 * @param orgUnitExternalId the unit that it holds for, with its descendants
 * @param leadershipLevel the level that it holds for, with those above
 * @param validFrom first day on which it holds
 * @param validTo last day on which it holds
 * @param status whether it is in use
 */
@Schema(name = "RequirementInput")
public record RequirementInput(
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String externalId,
    @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String source,
    @NotBlank @Size(max = 200) String competencyExternalId,
    @NotNull Tier tier,
    @NotNull BigDecimal level,
    @Positive @Nullable BigDecimal weight,
    @Nullable Boolean critical,
    @Size(max = 200) @Nullable String jobExternalId,
    @Size(max = 200) @Nullable String jobFamilyExternalId,
    @Size(max = 200) @Nullable String orgUnitExternalId,
    @Nullable LeadershipLevel leadershipLevel,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable Status status)
    implements SyncInput, Checked {

  @Override
  public @Nullable String system() {
    return source;
  }

  @Override
  public void check(Faults faults) {
    if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
      faults.add("/validTo", FaultCode.DATES_REVERSED, "The last day lies before the first.");
    }
    if (tier == null) {
      return;
    }
    boolean fits =
        switch (tier) {
          case CORE -> holders() == 0;
          case LEADERSHIP -> holders() == 1 && leadershipLevel != null;
          case FUNCTIONAL ->
              holders() == 1 && (jobFamilyExternalId != null || orgUnitExternalId != null);
          case JOB -> holders() == 1 && jobExternalId != null;
        };
    if (!fits) {
      faults.add("/tier", FaultCode.EXCLUSIVE, needed(tier));
    }
  }

  /** The same of another competency. */
  RequirementInput of(String competency) {
    return with(competency, status);
  }

  /** The same, no longer in use. */
  RequirementInput ended() {
    return with(competencyExternalId, Status.INACTIVE);
  }

  private RequirementInput with(String competency, @Nullable Status other) {
    return new RequirementInput(
        externalId,
        source,
        competency,
        tier,
        level,
        weight,
        critical,
        jobExternalId,
        jobFamilyExternalId,
        orgUnitExternalId,
        leadershipLevel,
        validFrom,
        validTo,
        other);
  }

  private long holders() {
    return Stream.of(jobExternalId, jobFamilyExternalId, orgUnitExternalId, leadershipLevel)
        .filter(holder -> holder != null)
        .count();
  }

  private static String needed(Tier tier) {
    return switch (tier) {
      case CORE ->
          "CORE holds for everybody: no job, family, unit or leadership level goes with it.";
      case LEADERSHIP -> "LEADERSHIP needs leadershipLevel and nothing else.";
      case FUNCTIONAL ->
          "FUNCTIONAL needs either jobFamilyExternalId or orgUnitExternalId and nothing else.";
      case JOB -> "JOB needs jobExternalId and nothing else.";
    };
  }
}
