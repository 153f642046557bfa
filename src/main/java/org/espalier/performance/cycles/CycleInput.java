package org.espalier.performance.cycles;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sync.Status;
import org.espalier.platform.sync.SyncInput;
import org.espalier.workforce.audience.Audience;
import org.jspecify.annotations.Nullable;

/**
 * A review cycle as clients send it. Once there are reviews in it, form and period stay.
 *
 * @param externalId its id in its source
 * @param source the system that it comes from
 * @param name what people call it
 * @param description what it is for
 * @param formExternalId the form by which people are reviewed
 * @param periodStart the first day that the reviews are about
 * @param periodEnd the last day that they are about; what is required of people is as of this day
 * @param audience who is reviewed (a filter over people); everybody if absent
 * @param phases when which part of it is, in the order of their beginnings
 * @param status whether reviews are made in it
 */
@Schema(name = "ReviewCycleInput")
public record CycleInput(
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String externalId,
    @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String source,
    @NotBlank @Size(max = 200) String name,
    @Size(max = 4000) @Nullable String description,
    @NotNull @Size(max = 200) String formExternalId,
    @NotNull LocalDate periodStart,
    @NotNull LocalDate periodEnd,
    @Size(max = Audience.LONGEST) @Nullable String audience,
    @Size(max = 4) @Nullable List<@NotNull @Valid ReviewPhase> phases,
    @Nullable Status status)
    implements SyncInput, Checked {

  @Override
  public @Nullable String system() {
    return source;
  }

  List<ReviewPhase> dated() {
    return phases == null ? List.of() : phases;
  }

  @Override
  public void check(Faults faults) {
    if (periodStart != null && periodEnd != null && periodEnd.isBefore(periodStart)) {
      faults.add("/periodEnd", FaultCode.DATES_REVERSED, "The period would end before it begins.");
    }
    Set<Phase> seen = EnumSet.noneOf(Phase.class);
    ReviewPhase before = null;
    for (int i = 0; i < dated().size(); i++) {
      ReviewPhase phase = dated().get(i);
      String at = "/phases/" + i;
      if (phase == null || faults.at(at)) {
        continue;
      }
      if (phase.phase() != null && !seen.add(phase.phase())) {
        faults.add(at + "/phase", FaultCode.DUPLICATE, "The cycle has this phase already.");
      }
      before = inOrder(before, phase, at, faults);
    }
  }

  /** Phases follow each other by their kind and by their first days; they may overlap. */
  private static @Nullable ReviewPhase inOrder(
      @Nullable ReviewPhase before, ReviewPhase phase, String at, Faults faults) {
    if (phase.phase() == null || phase.startsOn() == null || phase.endsOn() == null) {
      return before;
    }
    if (phase.endsOn().isBefore(phase.startsOn())) {
      faults.add(at + "/endsOn", FaultCode.DATES_REVERSED, "The phase would end before it begins.");
    }
    if (before != null
        && (phase.startsOn().isBefore(before.startsOn())
            || phase.phase().compareTo(before.phase()) < 0)) {
      faults.add(
          at + "/startsOn",
          FaultCode.DATES_REVERSED,
          "Phases follow each other: SELF, MANAGER, CALIBRATION, SHARED.");
    }
    return phase;
  }
}
