package org.espalier.plan.plans;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import org.espalier.platform.sync.SyncInput;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/**
 * A development plan as clients send it.
 *
 * @param externalId its id in its source
 * @param source the system that it comes from
 * @param employeeExternalId whose plan it is; or employeeId
 * @param employeeId the same by our own id
 * @param title what it is called
 * @param periodStart its first day
 * @param periodEnd its last day
 * @param targetJobExternalId the job that it prepares for; the own one if absent
 * @param state absent for people, who take steps; imports may say how a plan stands
 * @param employeeAgreed the employee's word; given by imports only
 * @param managerAgreed the manager's word; given by imports only
 * @param copiedFromExternalId the same person's plan that it goes on from; or copiedFromId; stays
 *     what it was
 * @param copiedFromId the same by our own id
 * @param templateExternalId the template that it was made of; given by imports only
 * @param templateStart the day that it was made of it for; given by imports only
 * @param items what is to be developed
 */
@Schema(name = "DevelopmentPlanInput")
public record PlanInput(
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String externalId,
    @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String source,
    @Size(max = 200) @Nullable String employeeExternalId,
    @Nullable UUID employeeId,
    @NotBlank @Size(max = 500) String title,
    @Nullable LocalDate periodStart,
    @Nullable LocalDate periodEnd,
    @Size(max = 200) @Nullable String targetJobExternalId,
    @Nullable PlanState state,
    @Valid @Nullable Agreement employeeAgreed,
    @Valid @Nullable Agreement managerAgreed,
    @Size(max = 200) @Nullable String copiedFromExternalId,
    @Nullable UUID copiedFromId,
    @Size(max = 200) @Nullable String templateExternalId,
    @Nullable LocalDate templateStart,
    @Size(max = 200) @Nullable List<@NotNull @Valid PlanItemInput> items)
    implements SyncInput, Checked {

  /** A plan that goes on from none. */
  public PlanInput(
      @Nullable String externalId,
      @Nullable String source,
      @Nullable String employeeExternalId,
      @Nullable UUID employeeId,
      String title,
      @Nullable LocalDate periodStart,
      @Nullable LocalDate periodEnd,
      @Nullable String targetJobExternalId,
      @Nullable PlanState state,
      @Nullable Agreement employeeAgreed,
      @Nullable Agreement managerAgreed,
      @Nullable List<PlanItemInput> items) {
    this(
        externalId,
        source,
        employeeExternalId,
        employeeId,
        title,
        periodStart,
        periodEnd,
        targetJobExternalId,
        state,
        employeeAgreed,
        managerAgreed,
        null,
        null,
        null,
        null,
        items);
  }

  List<PlanItemInput> planned() {
    return items == null ? List.of() : items;
  }

  @Override
  public @Nullable String system() {
    return source;
  }

  @Override
  public void check(Faults faults) {
    Employees.EITHER.check(employeeExternalId, employeeId, faults);
    if (copiedFromExternalId != null && copiedFromId != null) {
      PlanRef.COPIED_FROM.check(copiedFromExternalId, copiedFromId, faults);
    }
    if ((templateExternalId == null) != (templateStart == null) && !faults.at("/templateStart")) {
      faults.add(
          "/templateStart", FaultCode.EXCLUSIVE, "Give templateExternalId with templateStart.");
    }
    if (periodStart != null && periodEnd != null && periodEnd.isBefore(periodStart)) {
      faults.add("/periodEnd", FaultCode.DATES_REVERSED, "The period would end before it begins.");
    }
    for (int i = 0; i < planned().size(); i++) {
      if (planned().get(i) != null && !faults.at("/items/" + i)) {
        PlanItemChecks.check(planned().get(i), "/items/" + i, faults);
      }
    }
  }

  /** The same with other items. */
  PlanInput with(List<PlanItemInput> others) {
    return new PlanInput(
        externalId,
        source,
        employeeExternalId,
        employeeId,
        title,
        periodStart,
        periodEnd,
        targetJobExternalId,
        state,
        employeeAgreed,
        managerAgreed,
        copiedFromExternalId,
        copiedFromId,
        templateExternalId,
        templateStart,
        others);
  }
}
