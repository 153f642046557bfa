package org.espalier.competency.frameworks;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sync.Status;
import org.espalier.platform.sync.SyncInput;
import org.jspecify.annotations.Nullable;

/**
 * A proficiency scale as clients send it.
 *
 * @param externalId its id in its source
 * @param source the system that it comes from
 * @param name what people call it
 * @param proficientFrom the value of the first level that counts as proficient
 * @param wholeLevels true if only the levels' own values may be required and observed, no decimals
 *     between
 * @param levels two or more, in any order
 * @param status whether it is in use
 */
@Schema(name = "ProficiencyScaleInput")
public record ScaleInput(
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String externalId,
    @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String source,
    @NotBlank @Size(max = 200) String name,
    @Nullable BigDecimal proficientFrom,
    @Nullable Boolean wholeLevels,
    @NotNull @Size(min = 2, max = 100) List<@NotNull @Valid ScaleLevel> levels,
    @Nullable Status status)
    implements SyncInput, Checked {

  @Override
  public @Nullable String system() {
    return source;
  }

  @Override
  public void check(Faults faults) {
    if (levels == null) {
      return;
    }
    Set<BigDecimal> values = new HashSet<>();
    for (int i = 0; i < levels.size(); i++) {
      ScaleLevel level = levels.get(i);
      if (level != null && level.value() != null && !values.add(level.value())) {
        faults.add("/levels/" + i + "/value", FaultCode.DUPLICATE, "Another level has this value.");
      }
    }
    if (proficientFrom != null && !values.contains(proficientFrom) && !faults.at("/levels")) {
      faults.add(
          "/proficientFrom",
          FaultCode.LEVEL_NOT_ON_SCALE,
          "This must be the value of one of the levels.");
    }
  }

  /** The levels in rising order. */
  List<ScaleLevel> rising() {
    return levels.stream()
        .filter(level -> level != null && level.value() != null)
        .sorted((a, b) -> Objects.requireNonNull(a.value()).compareTo(b.value()))
        .toList();
  }
}
