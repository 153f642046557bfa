package org.espalier.performance.goals;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sync.Status;
import org.espalier.platform.sync.SyncInput;
import org.jspecify.annotations.Nullable;

/**
 * A goal as clients send it: of a person or of a unit, and below another goal, below an initiative,
 * or on its own.
 *
 * @param externalId its id in its source
 * @param source the system that it comes from
 * @param title what is to be reached
 * @param description more about it
 * @param employeeExternalId whose goal it is; or orgUnitExternalId
 * @param orgUnitExternalId the unit whose goal it is; or employeeExternalId
 * @param parentExternalId the goal that it serves
 * @param initiativeExternalId the strategic initiative that it serves
 * @param weight how much it counts against the owner's other goals; 1 if absent
 * @param startsOn its first day
 * @param dueOn until when
 * @param competencyExternalIds the competencies that it needs or develops
 * @param keyResults what shows that it is reached
 * @param state absent: a new one is DRAFT; a known one stays what it is, for only steps change it
 * @param status whether it is in use
 */
@Schema(name = "GoalInput")
public record GoalInput(
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String externalId,
    @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String source,
    @NotBlank @Size(max = 500) String title,
    @Size(max = 10000) @Nullable String description,
    @Size(max = 200) @Nullable String employeeExternalId,
    @Size(max = 200) @Nullable String orgUnitExternalId,
    @Size(max = 200) @Nullable String parentExternalId,
    @Size(max = 200) @Nullable String initiativeExternalId,
    @Positive @Nullable BigDecimal weight,
    @Nullable LocalDate startsOn,
    @Nullable LocalDate dueOn,
    @Size(max = 50) @Nullable List<@NotBlank @Size(max = 200) String> competencyExternalIds,
    @Size(max = 50) @Nullable List<@NotNull @Valid KeyResultInput> keyResults,
    @Nullable GoalState state,
    @Nullable Status status)
    implements SyncInput, Checked {

  @Override
  public @Nullable String system() {
    return source;
  }

  List<String> competencies() {
    return competencyExternalIds == null ? List.of() : competencyExternalIds;
  }

  List<KeyResultInput> results() {
    return keyResults == null ? List.of() : keyResults;
  }

  BigDecimal usualWeight() {
    return weight == null ? BigDecimal.ONE : weight;
  }

  @Override
  public void check(Faults faults) {
    if ((employeeExternalId == null) == (orgUnitExternalId == null)) {
      faults.add(
          "/employeeExternalId",
          FaultCode.EXCLUSIVE,
          "Give either employeeExternalId or orgUnitExternalId.");
    }
    if (parentExternalId != null && initiativeExternalId != null) {
      faults.add(
          "/initiativeExternalId",
          FaultCode.EXCLUSIVE,
          "Give parentExternalId or initiativeExternalId: the goal serves what its parent serves.");
    }
    if (startsOn != null && dueOn != null && dueOn.isBefore(startsOn)) {
      faults.add("/dueOn", FaultCode.DATES_REVERSED, "It would be due before it starts.");
    }
    checkResults(faults);
    Set<String> named = new HashSet<>();
    for (int i = 0; i < competencies().size(); i++) {
      if (competencies().get(i) != null && !named.add(competencies().get(i))) {
        faults.add(
            "/competencyExternalIds/" + i, FaultCode.DUPLICATE, "The goal names it already.");
      }
    }
  }

  private void checkResults(Faults faults) {
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < results().size(); i++) {
      KeyResultInput result = results().get(i);
      String at = "/keyResults/" + i;
      if (result == null) {
        continue;
      }
      result.check(at, faults);
      if (result.key() != null && !keys.add(result.key())) {
        faults.add(at + "/key", FaultCode.DUPLICATE, "The goal has a key result of this key.");
      }
    }
  }
}
