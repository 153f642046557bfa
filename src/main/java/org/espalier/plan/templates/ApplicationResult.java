package org.espalier.plan.templates;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/**
 * What came of applying a template to a person.
 *
 * @param reason why there is no plan; null if there is one
 * @param planId the plan that was made, or that the person has already
 * @param items what it develops
 * @param leftOut what of the template it does not develop
 */
@Schema(name = "PlanTemplateApplicationResult")
public record ApplicationResult(
    EmployeeBrief employee,
    Outcome outcome,
    @Nullable Reason reason,
    @Nullable UUID planId,
    List<DevelopedItem> items,
    List<LeftOutItem> leftOut) {

  /** What came of it. */
  @Schema(
      name = "PlanTemplateApplicationOutcome",
      description = "What came of applying a template to a person.")
  public enum Outcome {
    /** A plan was made. */
    MADE,
    /** A plan would be made. */
    WOULD_BE_MADE,
    /** No plan was made. */
    SKIPPED
  }

  /** Why a person gets no plan. */
  @Schema(
      name = "PlanTemplateApplicationReason",
      description = "Why a person gets no plan of a template.")
  public enum Reason {
    /** There is a running plan of the template, or one with this start. */
    HAS_IT_ALREADY,
    /** All that it develops is reached, or not asked for by the job. */
    NOTHING_TO_DEVELOP,
    /** Nobody could agree to it for the manager. */
    NO_MANAGER,
    /** The caller sees the person and makes no plans for the person. */
    NOT_ALLOWED
  }

  static ApplicationResult skipped(
      EmployeeBrief employee, Reason reason, @Nullable UUID plan, List<LeftOutItem> leftOut) {
    return new ApplicationResult(employee, Outcome.SKIPPED, reason, plan, List.of(), leftOut);
  }
}
