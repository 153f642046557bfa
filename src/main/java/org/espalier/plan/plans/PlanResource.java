package org.espalier.plan.plans;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.http.Answers;
import org.espalier.platform.http.Body;
import org.espalier.platform.http.EditedTogether;
import org.espalier.platform.http.MergePatch;
import org.espalier.platform.idempotency.Idempotent;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.SortedBy;
import org.espalier.platform.sync.SyncInput;
import org.espalier.platform.workflow.TransitionRequest;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Development plans over REST. */
@Path("/api/v1/development-plans")
@Tag(
    name = "Development plans",
    description = "What a person and the manager agree to develop, and by which actions.")
@RunOnVirtualThread
@EditedTogether
class PlanResource {

  private final PlanService service;
  private final PlanSteps steps;
  private final PlanReader plans;

  PlanResource(PlanService service, PlanSteps steps, PlanReader plans) {
    this.service = service;
    this.steps = steps;
    this.plans = plans;
  }

  /**
   * Development plans.
   *
   * @param itemId only the plan that has this item
   * @param competencyId only plans that develop this competency
   * @param targetJobId only plans for this job, which is not the own one
   * @param copiedFromId only plans that go on from this one
   * @param templateId only plans that were made of this template
   * @param assignmentId only plans that this assignment serves
   * @param completionId only plans for which this was completed
   * @param evidenceId only plans of which this evidence achieved an item, or whose learning
   *     produced it
   * @param orgUnitId only plans of people of this org unit
   * @param withinOrgUnitId only plans of people of this org unit and of those below it
   * @param jobId only plans of people with this job
   * @param managerId only plans of people who report to this person directly
   * @param withinManagerId only plans of people who report to this person, directly or not, and of
   *     the person
   * @param overdue only active plans with an open item after its due date, or only the others
   * @param stalledFor only active plans without progress for so long, in whole days (ISO 8601:
   *     P30D)
   * @param unserved only running plans with an open item whose target nothing on offer reaches, or
   *     only the others
   */
  @GET
  @SortedBy({"title", "updatedAt"})
  @Operation(
      operationId = "listDevelopmentPlans",
      summary = "List development plans",
      description = "Those that the caller may see, page by page.")
  public Page<PlanView> list(
      @BeanParam PageParams page,
      @QueryParam("employeeId") @Nullable String employeeId,
      @QueryParam("itemId") @Nullable String itemId,
      @QueryParam("competencyId") @Nullable String competencyId,
      @QueryParam("targetJobId") @Nullable String targetJobId,
      @QueryParam("copiedFromId") @Nullable String copiedFromId,
      @QueryParam("templateId") @Nullable String templateId,
      @QueryParam("assignmentId") @Nullable String assignmentId,
      @QueryParam("completionId") @Nullable String completionId,
      @QueryParam("evidenceId") @Nullable String evidenceId,
      @QueryParam("orgUnitId") @Nullable String orgUnitId,
      @QueryParam("withinOrgUnitId") @Nullable String withinOrgUnitId,
      @QueryParam("jobId") @Nullable String jobId,
      @QueryParam("managerId") @Nullable String managerId,
      @QueryParam("withinManagerId") @Nullable String withinManagerId,
      @QueryParam("state") @Nullable String state,
      @QueryParam("overdue") @Nullable String overdue,
      @QueryParam("stalledFor") @Nullable String stalledFor,
      @QueryParam("unserved") @Nullable String unserved) {
    PlanFilters wanted =
        new PlanFilters()
            .plan(employeeId, targetJobId, copiedFromId, templateId, state)
            .having(itemId, competencyId, assignmentId, completionId, evidenceId)
            .of(orgUnitId, withinOrgUnitId, jobId, managerId, withinManagerId)
            .standing(overdue, stalledFor, unserved);
    return plans.page(page, wanted.filters());
  }

  @GET
  @Path("/{id}")
  public PlanView get(@PathParam("id") UUID id) {
    return plans.get(id);
  }

  @GET
  @Path("/by-external-id/{externalId}")
  public PlanView getByExternalId(
      @PathParam("externalId") String externalId, @QueryParam("source") @Nullable String source) {
    return plans.get(externalId, source == null ? SyncInput.DEFAULT_SOURCE : source);
  }

  @POST
  @Idempotent
  public RestResponse<PlanView> create(Body<PlanInput> body) {
    return Answers.createdThing("/api/v1/development-plans", service.create(body));
  }

  @PATCH
  @Path("/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  public PlanView patch(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      MergePatch patch) {
    return service.patch(id, patch, ifMatch);
  }

  @DELETE
  @Path("/{id}")
  public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    steps.delete(id, ifMatch);
  }

  @POST
  @Path("/{id}/transitions")
  @Idempotent
  public RestResponse<PlanView> transition(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      Body<TransitionRequest> body) {
    return RestResponse.ok(steps.transition(id, body.valid(), ifMatch));
  }

  @GET
  @Path("/{id}/transitions")
  public List<PlanStep> transitions(@PathParam("id") UUID id) {
    return plans.steps(id);
  }
}
