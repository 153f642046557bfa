package org.espalier.learning.completions;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.learning.catalogue.ActivityRef;
import org.espalier.platform.json.Checked;
import org.espalier.platform.json.Money;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sync.SyncInput;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/**
 * A completion as clients send it.
 *
 * @param externalId its id in its source
 * @param source the system that it comes from
 * @param employeeExternalId who learned; or employeeId
 * @param employeeId who learned; or employeeExternalId
 * @param activityExternalId what was done; or activityId
 * @param activityId what was done; or activityExternalId
 * @param completedAt when; now if absent
 * @param score the score of a graded activity, in its own unit
 * @param passed false if the person failed; true if absent
 * @param hours how long it took; as the catalogue says if absent
 * @param cost what it cost; as the catalogue says if absent
 */
@Schema(name = "CompletionInput")
public record CompletionInput(
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String externalId,
    @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String source,
    @Size(max = 200) @Nullable String employeeExternalId,
    @Nullable UUID employeeId,
    @Size(max = 200) @Nullable String activityExternalId,
    @Nullable UUID activityId,
    @Nullable Instant completedAt,
    @Nullable BigDecimal score,
    @Nullable Boolean passed,
    @PositiveOrZero @Nullable BigDecimal hours,
    @Valid @Nullable Money cost)
    implements SyncInput, Checked {

  @Override
  public @Nullable String system() {
    return source;
  }

  /** True unless the person failed. */
  boolean succeeded() {
    return passed == null || passed;
  }

  @Override
  public void check(Faults faults) {
    Employees.EITHER.check(employeeExternalId, employeeId, faults);
    ActivityRef.EITHER.check(activityExternalId, activityId, faults);
  }
}
