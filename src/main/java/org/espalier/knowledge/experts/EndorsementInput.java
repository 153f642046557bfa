package org.espalier.knowledge.experts;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.frameworks.CompetencyRef;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sync.EitherId;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.sync.Status;
import org.espalier.platform.sync.SyncInput;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/**
 * An endorsement as clients send it.
 *
 * @param externalId its id in its source
 * @param source the system that it comes from
 * @param employeeExternalId whose help is good; or employeeId
 * @param employeeId whose help is good; or employeeExternalId
 * @param competencyExternalId with what; or competencyId
 * @param competencyId with what; or competencyExternalId
 * @param endorserExternalId who says so; or endorserId
 * @param endorserId who says so; or endorserExternalId
 * @param comment why
 * @param status whether it stands
 */
@Schema(name = "EndorsementInput")
public record EndorsementInput(
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String externalId,
    @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String source,
    @Size(max = 200) @Nullable String employeeExternalId,
    @Nullable UUID employeeId,
    @Size(max = 200) @Nullable String competencyExternalId,
    @Nullable UUID competencyId,
    @Size(max = 200) @Nullable String endorserExternalId,
    @Nullable UUID endorserId,
    @Size(max = 1000) @Nullable String comment,
    @Nullable Status status)
    implements SyncInput, Checked {

  /** Who endorses. */
  static final EitherId<Lookup.Id> ENDORSER =
      new EitherId<>("endorser", Employees.LOOKUP, Employees.BY_ID);

  @Override
  public @Nullable String system() {
    return source;
  }

  @Override
  public void check(Faults faults) {
    Employees.EITHER.check(employeeExternalId, employeeId, faults);
    CompetencyRef.EITHER.check(competencyExternalId, competencyId, faults);
    ENDORSER.check(endorserExternalId, endorserId, faults);
  }
}
