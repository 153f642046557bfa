package org.espalier.plan.copies;

import static org.espalier.platform.sync.SyncInput.KEY;
import static org.espalier.platform.sync.SyncInput.KEY_RULE;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * What the next plan is to be.
 *
 * @param externalId its id in the source of the plan that it goes on from; its own id if absent
 * @param title what it is called; as before if absent
 * @param periodStart its first day; the day after the former period if absent, where that has an
 *     end
 * @param periodEnd its last day
 * @param itemIds the items to take along, in whatever state; those that are open if absent
 */
@Schema(name = "PlanCopyRequest")
public record CopyRequest(
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String externalId,
    @Size(max = 500) @Nullable String title,
    @Nullable LocalDate periodStart,
    @Nullable LocalDate periodEnd,
    @Size(max = 200) @Nullable List<@NotNull UUID> itemIds)
    implements Checked {

  @Override
  public void check(Faults faults) {
    if (title != null && title.isBlank() && !faults.at("/title")) {
      faults.add("/title", FaultCode.BLANK, "This must not be blank.");
    }
    if (periodStart != null && periodEnd != null && periodEnd.isBefore(periodStart)) {
      faults.add("/periodEnd", FaultCode.DATES_REVERSED, "The period would end before it begins.");
    }
  }
}
