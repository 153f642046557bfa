package org.espalier.plan.templates;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.plan.plans.ActionType;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sync.Status;
import org.espalier.platform.sync.SyncInput;
import org.espalier.workforce.audience.Audience;
import org.jspecify.annotations.Nullable;

/**
 * A template of development plans as clients send it.
 *
 * @param externalId its id in its source
 * @param source the system that it comes from
 * @param title what it and the plans made of it are called
 * @param description what it is for
 * @param jobExternalId whom it is meant for: people with this job; or audience
 * @param audience whom it is meant for: a filter over people (RFC 7644), such as {@code
 *     withinOrgUnit eq "sales"}; people are named one by one if neither is given
 * @param targetJobExternalId the job that its plans prepare for; the own one if absent
 * @param periodDays how long its plans last, in days; without end if absent
 * @param items what is to be developed
 * @param status whether plans are made of it
 */
@Schema(name = "PlanTemplateInput")
public record TemplateInput(
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String externalId,
    @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String source,
    @NotBlank @Size(max = 500) String title,
    @Size(max = 4000) @Nullable String description,
    @Size(max = 200) @Nullable String jobExternalId,
    @Size(max = Audience.LONGEST) @Nullable String audience,
    @Size(max = 200) @Nullable String targetJobExternalId,
    @Min(1) @Max(3660) @Nullable Integer periodDays,
    @Size(max = 100) @Nullable List<@NotNull @Valid TemplateItemInput> items,
    @Nullable Status status)
    implements SyncInput, Checked {

  @Override
  public @Nullable String system() {
    return source;
  }

  List<TemplateItemInput> planned() {
    return items == null ? List.of() : items;
  }

  @Override
  public void check(Faults faults) {
    if (jobExternalId != null && audience != null && !faults.at("/audience")) {
      faults.add(
          "/audience", FaultCode.EXCLUSIVE, "Give either jobExternalId or audience, or neither.");
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < planned().size(); i++) {
      TemplateItemInput item = planned().get(i);
      String at = "/items/" + i;
      if (item == null || faults.at(at)) {
        continue;
      }
      if (item.competencyExternalId() != null && !seen.add(item.competencyExternalId())) {
        faults.add(
            at + "/competencyExternalId",
            FaultCode.DUPLICATE,
            "The template has an item of this one already.");
      }
      for (int j = 0; j < item.done().size(); j++) {
        check(item.done().get(j), at + "/actions/" + j, faults);
      }
    }
  }

  private static void check(@Nullable TemplateActionInput action, String at, Faults faults) {
    if (action == null || faults.at(at) || action.activityExternalId() != null) {
      return;
    }
    if (action.type() == ActionType.LEARNING) {
      faults.add(
          at + "/activityExternalId",
          FaultCode.REQUIRED,
          "LEARNING names an activity of the catalogue; other learning is SELF_STUDY.");
    } else if (action.title() == null || action.title().isBlank()) {
      faults.add(at + "/title", FaultCode.REQUIRED, "An action without an activity needs a title.");
    }
  }
}
