package org.espalier.competency.initiatives;

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
 * A strategic initiative as clients send it.
 *
 * @param externalId its id in its source
 * @param source the system that it comes from
 * @param name what people call it
 * @param description what it is to achieve
 * @param ownerExternalId the employee who answers for it
 * @param startsOn its first day
 * @param endsOn its last day
 * @param weight how much it counts against other initiatives; 1 if absent
 * @param demands what it needs people to be able to do
 * @param status whether it is pursued
 */
@Schema(name = "InitiativeInput")
public record InitiativeInput(
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String externalId,
    @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String source,
    @NotBlank @Size(max = 500) String name,
    @Size(max = 10000) @Nullable String description,
    @Size(max = 200) @Nullable String ownerExternalId,
    @Nullable LocalDate startsOn,
    @Nullable LocalDate endsOn,
    @Positive @Nullable BigDecimal weight,
    @Size(max = 200) @Nullable List<@NotNull @Valid InitiativeDemandInput> demands,
    @Nullable Status status)
    implements SyncInput, Checked {

  @Override
  public @Nullable String system() {
    return source;
  }

  List<InitiativeDemandInput> demanded() {
    return demands == null ? List.of() : demands;
  }

  BigDecimal usualWeight() {
    return weight == null ? BigDecimal.ONE : weight;
  }

  @Override
  public void check(Faults faults) {
    if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
      faults.add("/endsOn", FaultCode.DATES_REVERSED, "The last day lies before the first.");
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < demanded().size(); i++) {
      InitiativeDemandInput demand = demanded().get(i);
      String at = "/demands/" + i + "/competencyExternalId";
      if (demand != null
          && demand.competencyExternalId() != null
          && !seen.add(demand.competencyExternalId())) {
        faults.add(at, FaultCode.DUPLICATE, "The initiative asks for this one already.");
      }
    }
  }
}
