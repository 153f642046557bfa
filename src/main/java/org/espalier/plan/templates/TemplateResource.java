package org.espalier.plan.templates;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.http.Body;
import org.espalier.platform.idempotency.Idempotent;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.SortedBy;
import org.espalier.platform.sync.Status;
import org.espalier.platform.sync.SyncedResource;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Templates of development plans over REST. */
@Path("/api/v1/plan-templates")
@Tag(
    name = "Plan templates",
    description =
        "What holders of a job, or an audience, are to develop, made into plans for many.")
@RunOnVirtualThread
class TemplateResource extends SyncedResource<TemplateInput, TemplateView> {

  private final Templates templates;
  private final Applications applications;

  TemplateResource(Templates templates, Applications applications) {
    super(templates);
    this.templates = templates;
    this.applications = applications;
  }

  /**
   * Templates of development plans.
   *
   * @param jobId only those that are meant for people with this job
   * @param status only those of which plans are made (ACTIVE), or only the others (INACTIVE)
   */
  @GET
  @SortedBy({"title", "externalId", "updatedAt"})
  public Page<TemplateView> list(
      @BeanParam PageParams page,
      @QueryParam("jobId") @Nullable String jobId,
      @QueryParam("status") @Nullable String status) {
    return templates.page(page, filters(jobId, status));
  }

  /** What was asked for, in the words of the query. */
  static Filters filters(@Nullable String jobId, @Nullable String status) {
    return new Filters()
        .uuid("jobId", jobId, "t.job_id = :jobId")
        .choice("status", status, Status.class, "t.active = (:status = 'ACTIVE')");
  }

  /**
   * Drafts of plans for the people who are named, else for those whom the template is meant for, as
   * far as the caller makes plans for them; who got none is told with the reason. Two thousand
   * people at the most are looked at: `nextAfter` of the answer is where to go on. The same again
   * makes no second plan: a person has one running plan of a template, and one for each start. Try
   * it first with `dryRun`.
   */
  @POST
  @Path("/{id}/applications")
  @Idempotent
  @Operation(
      operationId = "applyPlanTemplate",
      summary = "Make plans of a template for many people")
  public RestResponse<ApplicationView> apply(
      @PathParam("id") UUID id, Body<ApplicationRequest> body) {
    return RestResponse.ok(applications.apply(id, body));
  }
}
