package org.espalier.knowledge.experts;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.knowledge.topics.Topics;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sync.Status;
import org.espalier.platform.sync.SyncInput;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/**
 * What somebody offers help with, as clients send it.
 *
 * @param externalId its id in its source
 * @param source the system that it comes from
 * @param employeeExternalId who; or employeeId
 * @param employeeId who; or employeeExternalId
 * @param statement what one offers, in one's own words
 * @param languages in which one likes to talk, BCP 47
 * @param competencyExternalIds with which competencies one helps
 * @param hoursPerMonth how much time one has for it; null if one does not say
 * @param unavailableUntil the last day on which one has no time
 * @param status whether the offer stands
 */
@Schema(name = "ExpertInput")
public record ExpertInput(
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String externalId,
    @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String source,
    @Size(max = 200) @Nullable String employeeExternalId,
    @Nullable UUID employeeId,
    @Size(max = 2000) @Nullable String statement,
    @Size(max = 50)
        @Nullable
            List<
                @NotNull @Size(max = 35) @Pattern(regexp = LANGUAGE, message = LANGUAGE_RULE)
                String>
            languages,
    @NotNull @Size(min = 1, max = Topics.MOST)
        List<@NotBlank @Size(max = 200) String> competencyExternalIds,
    @Positive @DecimalMax("200") @Nullable BigDecimal hoursPerMonth,
    @Nullable LocalDate unavailableUntil,
    @Nullable Status status)
    implements SyncInput, Checked {

  static final String LANGUAGE = "^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$";
  static final String LANGUAGE_RULE = "must be a BCP 47 language tag";

  @Override
  public @Nullable String system() {
    return source;
  }

  List<String> spoken() {
    return languages == null ? List.of() : languages;
  }

  List<String> named() {
    return competencyExternalIds == null ? List.of() : competencyExternalIds;
  }

  @Override
  public void check(Faults faults) {
    Employees.EITHER.check(employeeExternalId, employeeId, faults);
    Topics.check(named(), faults);
  }
}
