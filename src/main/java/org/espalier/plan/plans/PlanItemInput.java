package org.espalier.plan.plans;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is to be developed, as clients send it.
 *
 * @param competencyExternalId which competency; or competencyId
 * @param competencyId the same by our own id
 * @param targetLevel the level to reach, on the competency's scale
 * @param fromLevel the level at the start; frozen by the server if absent, given by imports only
 * @param gap the gap that it answers, as it was; frozen by the server if absent, given by imports
 *     only
 * @param kind how it is learned; by the actions if absent
 * @param due until when
 * @param closeReason why it was closed by hand; given by imports only
 * @param actions what is done for it
 */
@Schema(name = "PlanItemInput")
public record PlanItemInput(
    @Size(max = 200) @Nullable String competencyExternalId,
    @Nullable UUID competencyId,
    @NotNull BigDecimal targetLevel,
    @Nullable BigDecimal fromLevel,
    @Valid @Nullable FrozenGap gap,
    @Nullable ItemKind kind,
    @Nullable LocalDate due,
    @Size(max = 1000) @Nullable String closeReason,
    @Size(max = 50) @Nullable List<@NotNull @Valid PlanActionInput> actions) {

  List<PlanActionInput> planned() {
    return actions == null ? List.of() : actions;
  }

  /** The kind that was given, else the one of the first action. */
  ItemKind kindOrUsual() {
    if (kind != null) {
      return kind;
    }
    return planned().isEmpty() ? ItemKind.EXPERIENCE : planned().getFirst().type().kind();
  }
}
