package org.espalier.insight.effectiveness;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.problem.Problems;
import org.jspecify.annotations.Nullable;

/** The effectiveness of learning over REST. */
@Path("/api/v1/insights/effectiveness")
@Tag(
    name = "Effectiveness",
    description = "Whether learning closes gaps, beside people who did not take it.")
@RunOnVirtualThread
class EffectivenessResource {

  private final Effectiveness effectiveness;

  EffectivenessResource(Effectiveness effectiveness) {
    this.effectiveness = effectiveness;
  }

  /**
   * Looks at people with evidence before and after their first completion in the period, and beside
   * them at people with the same requirement and start level who did not take it. Exactly one of
   * activityId, provider and programId is given. HR partners count the people of their units. No
   * answer tells of single people.
   *
   * @param activityId the effectiveness of this activity
   * @param provider of all activities that name this provider
   * @param programId of this program, in all that its parts develop
   * @param competencyId only in this competency, whether or not the learning says that it develops
   *     it
   * @param from completions of this day and later
   * @param to completions of this day and earlier
   * @param window how long after the completion people are measured again
   * @param ownEvidence true to count evidence that the completion itself produced
   */
  @GET
  @Operation(operationId = "getEffectiveness", summary = "Whether some learning closes gaps")
  @Problems("UNPROCESSABLE")
  public EffectivenessView get(
      @QueryParam("activityId") @Nullable String activityId,
      @QueryParam("provider") @Nullable String provider,
      @QueryParam("programId") @Nullable String programId,
      @QueryParam("competencyId") @Nullable String competencyId,
      @Parameter(schema = @Schema(type = SchemaType.STRING, format = "date")) @QueryParam("from")
          @Nullable String from,
      @Parameter(schema = @Schema(type = SchemaType.STRING, format = "date")) @QueryParam("to")
          @Nullable String to,
      @Parameter(schema = @Schema(type = SchemaType.STRING, defaultValue = "P90D", maxLength = 20))
          @QueryParam("window")
          @Nullable String window,
      @QueryParam("ownEvidence") @Nullable String ownEvidence) {
    return effectiveness.of(
        new EffectivenessQuestion.Words(
            activityId, provider, programId, competencyId, from, to, window, ownEvidence));
  }
}
