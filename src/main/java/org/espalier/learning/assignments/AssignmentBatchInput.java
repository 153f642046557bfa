package org.espalier.learning.assignments;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.learning.catalogue.ActivityRef;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.workforce.audience.Audience;
import org.jspecify.annotations.Nullable;

/**
 * One activity for many people.
 *
 * @param activityExternalId what is to be done; or activityId
 * @param activityId what is to be done; or activityExternalId
 * @param employeeIds who; or audience
 * @param audience whom, by a filter over people; or employeeIds
 * @param mandatory true if it must be done
 * @param due until when
 * @param note what to tell them
 */
@Schema(name = "AssignmentBatchInput")
public record AssignmentBatchInput(
    @Size(max = 200) @Nullable String activityExternalId,
    @Nullable UUID activityId,
    @Size(min = 1, max = 5000) @Nullable List<@NotNull UUID> employeeIds,
    @Size(max = Audience.LONGEST) @Nullable String audience,
    @Nullable Boolean mandatory,
    @Nullable LocalDate due,
    @Size(max = 4000) @Nullable String note)
    implements Checked {

  @Override
  public void check(Faults faults) {
    ActivityRef.EITHER.check(activityExternalId, activityId, faults);
    boolean named = audience != null && !audience.isBlank();
    if ((employeeIds == null) == !named && !faults.at("/employeeIds")) {
      faults.add("/employeeIds", FaultCode.EXCLUSIVE, "Give either employeeIds or audience.");
    }
    Audience.read(audience, "/audience", faults);
  }
}
