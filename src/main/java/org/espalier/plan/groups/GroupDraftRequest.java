package org.espalier.plan.groups;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.gap.GroupGapRequest;
import org.espalier.plan.optimum.Allowance;
import org.espalier.plan.optimum.Limits;
import org.espalier.platform.json.Checked;
import org.espalier.platform.json.Money;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Whom to draft for, and what to keep to.
 *
 * @param title what the proposal is called; "Group draft" if absent
 * @param people who learns, at most 200; the caller's reports, or everybody for administrators, if
 *     it names nobody; its asOf and initiativeId must be absent, its competencies narrow what is to
 *     be developed
 * @param maxItems how many competencies of each person at most; 3 if absent
 * @param maxHours how many hours of learning for each person at most
 * @param maxCost how much money for all together at most; what is priced in another currency is
 *     left out
 * @param dueBy until when everything is to be done
 * @param hoursPerWeek how many hours a week each person has for it until dueBy
 * @param seats how many seats there are of activities; the free seats of sessions if absent
 */
@Schema(name = "GroupDraftRequest")
public record GroupDraftRequest(
    @Size(max = 500) @Nullable String title,
    @NotNull @Valid GroupGapRequest people,
    @Min(1) @Max(10) @Nullable Integer maxItems,
    @PositiveOrZero @Nullable BigDecimal maxHours,
    @Valid @Nullable Money maxCost,
    @Nullable LocalDate dueBy,
    @Positive @Max(168) @Nullable BigDecimal hoursPerWeek,
    @Size(max = 500) @Nullable List<@NotNull @Valid SeatLimit> seats)
    implements Checked {

  private static final int USUAL_ITEMS = 3;

  int most() {
    return maxItems == null ? USUAL_ITEMS : maxItems;
  }

  String called() {
    return title == null || title.isBlank() ? "Group draft" : title;
  }

  /** What may be taken, given the free seats. */
  Limits limits(LocalDate today, Map<UUID, Integer> free) {
    return allowance().limits(today, free);
  }

  private Allowance allowance() {
    return new Allowance(maxHours, maxCost, dueBy, hoursPerWeek);
  }

  @Override
  public void check(Faults faults) {
    allowance().check(faults);
    if (people != null && people.asOf() != null) {
      faults.add("/people/asOf", FaultCode.NOT_ALLOWED, "Drafts are of the present.");
    }
    if (people != null && people.initiativeId() != null) {
      faults.add(
          "/people/initiativeId", FaultCode.NOT_ALLOWED, "Drafts are of what people's jobs need.");
    }
  }

  /**
   * How many seats there are of an activity.
   *
   * @param activityId the activity
   * @param seats how many people can have it
   */
  @Schema(name = "GroupDraftSeatLimit")
  public record SeatLimit(@NotNull UUID activityId, @NotNull @Min(0) @Max(100000) Integer seats) {}
}
