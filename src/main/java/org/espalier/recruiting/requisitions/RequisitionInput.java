package org.espalier.recruiting.requisitions;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
 * A requisition as clients send it.
 *
 * @param externalId its id in its source
 * @param source the system that it comes from
 * @param title what people call it
 * @param jobExternalId the job to be filled; stays once the requisition was opened
 * @param positionExternalId the position to be filled, for example a key position without cover
 * @param orgUnitExternalId the unit that whoever is hired will belong to; stays once it was opened
 * @param location where, in the source's words
 * @param headCount how many are to be hired; 1 if absent
 * @param reason why
 * @param demand what asked for it, in the words of the system where that is planned
 * @param initiativeExternalId the strategic initiative that asks for it
 * @param hiringManagerExternalId the employee to whom whoever is hired will report
 * @param recruiterExternalIds the employees who look for people
 * @param interviewerExternalIds the employees who talk with candidates and rate them
 * @param posted true if all employees see it while it is open, and may apply
 * @param targetDate until when it is to be filled
 * @param competencies what it asks for besides what its job requires; stays once it was opened
 * @param state absent: a new one is DRAFT; a known one stays what it is, for only steps change it
 * @param status whether it is in use
 */
@Schema(name = "RequisitionInput")
public record RequisitionInput(
    @Size(max = 200) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String externalId,
    @Size(max = 60) @Pattern(regexp = KEY, message = KEY_RULE) @Nullable String source,
    @NotBlank @Size(max = 500) String title,
    @NotBlank @Size(max = 200) String jobExternalId,
    @Size(max = 200) @Nullable String positionExternalId,
    @Size(max = 200) @Nullable String orgUnitExternalId,
    @Size(max = 200) @Nullable String location,
    @Min(1) @Max(10000) @Nullable Integer headCount,
    @Nullable RequisitionReason reason,
    @Size(max = 500) @Nullable String demand,
    @Size(max = 200) @Nullable String initiativeExternalId,
    @Size(max = 200) @Nullable String hiringManagerExternalId,
    @Size(max = 50) @Nullable List<@NotBlank @Size(max = 200) String> recruiterExternalIds,
    @Size(max = 50) @Nullable List<@NotBlank @Size(max = 200) String> interviewerExternalIds,
    @Nullable Boolean posted,
    @Nullable LocalDate targetDate,
    @Size(max = 100) @Nullable List<@NotNull @Valid RequisitionCompetencyInput> competencies,
    @Nullable RequisitionState state,
    @Nullable Status status)
    implements SyncInput, Checked {

  @Override
  public @Nullable String system() {
    return source;
  }

  List<RequisitionCompetencyInput> asked() {
    return competencies == null ? List.of() : competencies;
  }

  List<String> recruiters() {
    return recruiterExternalIds == null ? List.of() : recruiterExternalIds;
  }

  List<String> interviewers() {
    return interviewerExternalIds == null ? List.of() : interviewerExternalIds;
  }

  int heads() {
    return headCount == null ? 1 : headCount;
  }

  boolean shown() {
    return Boolean.TRUE.equals(posted);
  }

  @Override
  public void check(Faults faults) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < asked().size(); i++) {
      RequisitionCompetencyInput one = asked().get(i);
      if (one != null
          && one.competencyExternalId() != null
          && !seen.add(one.competencyExternalId())) {
        faults.add(
            "/competencies/" + i + "/competencyExternalId",
            FaultCode.DUPLICATE,
            "The requisition asks for this one already.");
      }
    }
    once("/recruiterExternalIds/", recruiters(), faults);
    once("/interviewerExternalIds/", interviewers(), faults);
  }

  private static void once(String at, List<String> people, Faults faults) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < people.size(); i++) {
      if (people.get(i) != null && !seen.add(people.get(i))) {
        faults.add(at + i, FaultCode.DUPLICATE, "This one is named already.");
      }
    }
  }
}
