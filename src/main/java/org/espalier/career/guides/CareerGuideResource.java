package org.espalier.career.guides;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.paging.Params;
import org.espalier.platform.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Guides to jobs over REST. */
@Path("/api/v1/employees/{id}/career-guides")
@Tag(name = "Career moves")
@RunOnVirtualThread
class CareerGuideResource {

  private static final int USUAL = 10;
  private static final int MOST = 50;

  private final CareerGuides guides;

  CareerGuideResource(CareerGuides guides) {
    this.guides = guides;
  }

  /**
   * Mentors who reach what the person lacks for a job, ranked by how much of it they cover, and
   * role models who hold the job or held it before. Only those are found who offered it; their
   * levels are not told.
   *
   * @param jobId where to; if absent the job that the person wants most, which programs learn only
   *     with career-aspirations:read
   * @param limit how many mentors and how many role models at most
   */
  @GET
  @Operation(
      operationId = "getCareerGuides",
      summary = "Mentors and role models of a person for another job")
  @Problems("UNPROCESSABLE")
  public CareerGuidesView get(
      @PathParam("id") UUID id,
      @QueryParam("jobId") @Nullable String jobId,
      @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      format = "int32",
                      minimum = "1",
                      maximum = "50",
                      defaultValue = "10"))
          @QueryParam("limit")
          @Nullable String limit) {
    Params params = new Params();
    UUID job = params.uuid("jobId", jobId);
    int most = most(params, limit);
    params.done();
    return guides.of(id, new CareerGuides.Wish(job, most));
  }

  static int most(Params params, @Nullable String limit) {
    return params.number("limit", limit, USUAL, 1, MOST);
  }
}
