package org.espalier.competency.evidence;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.frameworks.CompetencyRef;
import org.espalier.competency.frameworks.EvidenceSource;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sync.SyncInput;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/**
 * Evidence as clients send it.
 *
 * @param externalId its id in the system that it comes from
 * @param sourceSystem the system that it comes from
 * @param employeeExternalId whom it is about; or employeeId
 * @param employeeId whom it is about; or employeeExternalId
 * @param competencyExternalId what it is about; or competencyId
 * @param competencyId what it is about; or competencyExternalId
 * @param level what was observed, on the competency's scale
 * @param source who or what observed
 * @param raterExternalId the employee who observed
 * @param observedAt when; now if absent
 * @param validUntil from when on it no longer counts
 * @param comment what the observer has to say
 */
@Schema(name = "EvidenceInput")
public record EvidenceInput(
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String externalId,
    @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String sourceSystem,
    @Size(max = 200) @Nullable String employeeExternalId,
    @Nullable UUID employeeId,
    @Size(max = 200) @Nullable String competencyExternalId,
    @Nullable UUID competencyId,
    @NotNull BigDecimal level,
    @NotNull EvidenceSource source,
    @Size(max = 200) @Nullable String raterExternalId,
    @Nullable Instant observedAt,
    @Nullable Instant validUntil,
    @Size(max = 4000) @Nullable String comment)
    implements SyncInput, Checked {

  @Override
  public @Nullable String system() {
    return sourceSystem;
  }

  @Override
  public void check(Faults faults) {
    Employees.EITHER.check(employeeExternalId, employeeId, faults);
    CompetencyRef.EITHER.check(competencyExternalId, competencyId, faults);
    if (observedAt != null && validUntil != null && !validUntil.isAfter(observedAt)) {
      faults.add(
          "/validUntil", FaultCode.DATES_REVERSED, "It would expire before it was observed.");
    }
  }
}
