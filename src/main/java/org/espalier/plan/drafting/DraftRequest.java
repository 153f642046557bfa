package org.espalier.plan.drafting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.plan.optimum.Allowance;
import org.espalier.plan.optimum.Limits;
import org.espalier.platform.json.Checked;
import org.espalier.platform.json.Money;
import org.espalier.platform.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * What a draft is asked to keep to.
 *
 * @param jobId the job whose gap is to be closed; the own one if absent
 * @param title of the plan; made from the job if absent
 * @param maxItems how many competencies at most; 5 if absent
 * @param maxHours how many hours of learning at most
 * @param maxCost how much money at most; activities priced in another currency are then left out
 * @param dueBy until when everything is to be done
 * @param hoursPerWeek how many hours a week there are for it until dueBy
 * @param dryRun true to see the proposal without making a plan
 */
@Schema(name = "PlanDraftRequest")
public record DraftRequest(
    @Nullable UUID jobId,
    @Size(max = 500) @Nullable String title,
    @Min(1) @Max(50) @Nullable Integer maxItems,
    @PositiveOrZero @Nullable BigDecimal maxHours,
    @Valid @Nullable Money maxCost,
    @Nullable LocalDate dueBy,
    @Positive @Max(168) @Nullable BigDecimal hoursPerWeek,
    @Nullable Boolean dryRun)
    implements Checked {

  /** For the own job, without limits. */
  public static final DraftRequest USUAL =
      new DraftRequest(null, null, null, null, null, null, null, null);

  private static final int USUAL_ITEMS = 5;

  int most() {
    return maxItems == null ? USUAL_ITEMS : maxItems;
  }

  /** What may be taken, given the free seats. */
  Limits limits(LocalDate today, Map<UUID, Integer> seats) {
    return allowance().limits(today, seats);
  }

  private Allowance allowance() {
    return new Allowance(maxHours, maxCost, dueBy, hoursPerWeek);
  }

  boolean dry() {
    return Boolean.TRUE.equals(dryRun);
  }

  @Override
  public void check(Faults faults) {
    allowance().check(faults);
  }
}
