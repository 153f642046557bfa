package org.espalier.insight.reports;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
 * A report as clients send it.
 *
 * @param externalId its id in its source
 * @param source the system that it comes from
 * @param name what people call it
 * @param description what it is for
 * @param insight what it tells
 * @param parameters what is asked, as the endpoint of the insight takes it
 * @param format as what it is written
 * @param schedule when it is made; only when somebody asks for it if absent
 * @param keepDays for how many days its files are kept; 30 if absent
 * @param status whether it is made; what is INACTIVE is made neither by schedule nor when asked for
 */
@Schema(name = "ReportInput")
public record ReportInput(
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String externalId,
    @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String source,
    @NotBlank @Size(max = 200) String name,
    @Size(max = 4000) @Nullable String description,
    @NotNull ReportInsight insight,
    @Size(max = 40) @Nullable List<@Valid @NotNull ReportParameter> parameters,
    @NotNull ReportFormat format,
    @Valid @Nullable ReportSchedule schedule,
    @Min(1) @Max(366) @Nullable Integer keepDays,
    @Nullable Status status)
    implements SyncInput, Checked {

  private static final int USUAL_DAYS = 30;

  @Override
  public @Nullable String system() {
    return source;
  }

  @Override
  public void check(Faults faults) {
    if (schedule != null) {
      schedule.check(faults);
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < asked().size(); i++) {
      ReportParameter one = asked().get(i);
      if (one != null && !seen.add(String.valueOf(one.name()))) {
        faults.add(
            "/parameters/" + i + "/name", FaultCode.DUPLICATE, "This parameter is given twice.");
      }
    }
  }

  List<ReportParameter> asked() {
    return Objects.requireNonNullElse(parameters, List.of());
  }

  int days() {
    return Objects.requireNonNullElse(keepDays, USUAL_DAYS);
  }
}
