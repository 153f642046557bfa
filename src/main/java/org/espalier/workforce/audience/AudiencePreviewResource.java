package org.espalier.workforce.audience;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.http.Body;
import org.espalier.platform.idempotency.Idempotent;
import org.jboss.resteasy.reactive.RestResponse;

/** Audiences over REST. */
@Path("/api/v1/audience-previews")
@Tag(name = "Audiences", description = "Whom rules and certifications are meant for.")
@RunOnVirtualThread
class AudiencePreviewResource {

  private final AudiencePreviews previews;

  AudiencePreviewResource(AudiencePreviews previews) {
    this.previews = previews;
  }

  /**
   * Tries a filter over people and changes nothing. Attributes: employee, job, position, jobFamily,
   * withinJobFamily, orgUnit, withinOrgUnit, location, leadershipLevel, hireDate; operators: eq,
   * ne, co, sw, ew, gt, ge, lt, le, pr, and, or, not (RFC 7644, 3.4.2.2).
   */
  @POST
  @Idempotent
  @Operation(operationId = "previewAudience", summary = "Whom an audience would hit")
  public RestResponse<AudiencePreview> preview(Body<AudiencePreviewRequest> body) {
    return RestResponse.ok(previews.preview(body.valid()));
  }
}
