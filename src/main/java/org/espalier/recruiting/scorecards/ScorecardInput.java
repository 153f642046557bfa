package org.espalier.recruiting.scorecards;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.json.Checked;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.jspecify.annotations.Nullable;

/**
 * A scorecard as clients send it.
 *
 * @param interviewerExternalId who thinks so; the caller if absent. Only talent admins and programs
 *     with the scope say what others think
 * @param recommendation whether the interviewer would hire
 * @param comment what is to be said besides
 * @param ratings what was seen, competency by competency
 */
@Schema(name = "ScorecardInput")
public record ScorecardInput(
    @Size(max = 200) @Nullable String interviewerExternalId,
    @NotNull Recommendation recommendation,
    @Size(max = 4000) @Nullable String comment,
    @NotNull @Size(max = 100) List<@NotNull @Valid ScorecardRatingInput> ratings)
    implements Checked {

  @Override
  @SuppressWarnings("ConstantValue") // members that were at fault are null
  public void check(Faults faults) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; ratings != null && i < ratings.size(); i++) {
      ScorecardRatingInput one = ratings.get(i);
      if (one != null
          && one.competencyExternalId() != null
          && !seen.add(one.competencyExternalId())) {
        faults.add(
            "/ratings/" + i + "/competencyExternalId",
            FaultCode.DUPLICATE,
            "The scorecard rates this one already.");
      }
    }
  }
}
