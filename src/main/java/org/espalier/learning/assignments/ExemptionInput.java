package org.espalier.learning.assignments;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody need not do what was assigned: what the activity develops is there already.
 *
 * @param completionId a completion of something that develops at least as much; or evidenceIds
 * @param evidenceIds evidence of every level that the activity develops; or completionId
 * @param comment what to tell
 */
@Schema(name = "AssignmentExemptionInput")
public record ExemptionInput(
    @Nullable UUID completionId,
    @Size(min = 1, max = 100) @Nullable List<@NotNull UUID> evidenceIds,
    @Size(max = 4000) @Nullable String comment)
    implements Checked {

  @Override
  public void check(Faults faults) {
    if ((completionId == null) == (evidenceIds == null) && !faults.at("/evidenceIds")) {
      faults.add("/completionId", FaultCode.EXCLUSIVE, "Give either completionId or evidenceIds.");
    }
  }

  List<UUID> evidence() {
    return evidenceIds == null ? List.of() : evidenceIds;
  }
}
