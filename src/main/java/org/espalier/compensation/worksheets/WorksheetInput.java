package org.espalier.compensation.worksheets;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
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
import org.espalier.platform.sync.SyncInput;
import org.jspecify.annotations.Nullable;

/**
 * A worksheet of merit raises as clients send it. Guideline, manager and currency stay.
 *
 * @param externalId its id in its source
 * @param source the system that it comes from
 * @param name what people call it
 * @param note what is to be known about it
 * @param guidelineExternalId by what raises are recommended
 * @param managerExternalId who proposes
 * @param currency ISO 4217 code of all amounts; salaries in another one are a fault of their line
 * @param budget what the proposals may add to the yearly salaries together
 * @param effectiveOn the first day of the raises; the salaries are those of the day before
 * @param reviewCycleExternalId the cycle whose shared reviews rate those for whom nothing is told
 * @param employeeExternalIds who is on it, in this order; the manager's direct reports of the
 *     moment if absent
 * @param ratings ratings by which people are placed instead
 * @param proposals the raises that are proposed
 * @param state absent: a new one is DRAFT; a known one stays what it is, for only steps change it
 */
@Schema(name = "MeritWorksheetInput")
public record WorksheetInput(
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String externalId,
    @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String source,
    @NotBlank @Size(max = 200) String name,
    @Size(max = 4000) @Nullable String note,
    @NotBlank @Size(max = 200) String guidelineExternalId,
    @NotBlank @Size(max = 200) String managerExternalId,
    @NotNull
        @Size(max = 3)
        @Pattern(regexp = "^[A-Z]{3}$", message = "must be an ISO 4217 code such as EUR")
        String currency,
    @NotNull @PositiveOrZero BigDecimal budget,
    @NotNull LocalDate effectiveOn,
    @Size(max = 200) @Nullable String reviewCycleExternalId,
    @Size(max = 500) @Nullable List<@NotBlank @Size(max = 200) String> employeeExternalIds,
    @Size(max = 500) @Nullable List<@NotNull @Valid MeritRatingInput> ratings,
    @Size(max = 500) @Nullable List<@NotNull @Valid MeritProposalInput> proposals,
    @Nullable WorksheetState state)
    implements SyncInput, Checked {

  @Override
  public @Nullable String system() {
    return source;
  }

  List<MeritRatingInput> rated() {
    return ratings == null ? List.of() : ratings;
  }

  List<MeritProposalInput> proposed() {
    return proposals == null ? List.of() : proposals;
  }

  @Override
  public void check(Faults faults) {
    once("/employeeExternalIds/%d", employeeExternalIds, faults);
    once(
        "/ratings/%d/employeeExternalId",
        rated().stream().map(one -> one == null ? null : one.employeeExternalId()).toList(),
        faults);
    once(
        "/proposals/%d/employeeExternalId",
        proposed().stream().map(one -> one == null ? null : one.employeeExternalId()).toList(),
        faults);
  }

  private static void once(
      String at, @Nullable List<? extends @Nullable String> names, Faults faults) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; names != null && i < names.size(); i++) {
      String name = names.get(i);
      if (name != null && !seen.add(name)) {
        faults.add(at.formatted(i), FaultCode.DUPLICATE, "This person stands here already.");
      }
    }
  }
}
