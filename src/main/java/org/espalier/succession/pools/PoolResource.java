package org.espalier.succession.pools;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.http.Body;
import org.espalier.platform.idempotency.Idempotent;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Params;
import org.espalier.platform.paging.SortedBy;
import org.espalier.platform.problem.Problems;
import org.espalier.platform.sync.SyncedResource;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Talent pools over REST. */
@Path("/api/v1/talent-pools")
@Tag(
    name = "Talent pools",
    description =
        "People who are developed for something, by criteria or by hand. Members see that they are in transparent"
            + " pools only.")
@RunOnVirtualThread
class PoolResource extends SyncedResource<PoolInput, PoolView> {

  private final Pools pools;
  private final Members members;
  private final Programmes programmes;

  PoolResource(Pools pools, Members members, Programmes programmes) {
    super(pools);
    this.pools = pools;
    this.members = members;
    this.programmes = programmes;
  }

  @GET
  @SortedBy({"name", "externalId", "updatedAt"})
  public Page<PoolView> list(
      @BeanParam PageParams page,
      @QueryParam("jobId") @Nullable String jobId,
      @QueryParam("status") @Nullable String status) {
    return pools.page(page, Pools.filters(jobId, status));
  }

  /**
   * Those who were added by hand and those who meet the criteria today, in the order of their ids.
   *
   * @param after nextAfter of the answer before
   */
  @GET
  @Path("/{id}/members")
  @Operation(operationId = "getTalentPoolMembers", summary = "Who is in a talent pool")
  @Problems("GONE")
  public MembersView members(
      @PathParam("id") UUID id,
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @Nullable String limit) {
    Params params = new Params();
    UUID last = params.uuid("after", after);
    int most = params.number("limit", limit, PageParams.USUAL, 1, PageParams.MOST);
    params.done();
    return members.page(id, last, most);
  }

  /** Whoever is in it already is put in the tier that is said. */
  @POST
  @Path("/{id}/members")
  @Idempotent
  @Operation(operationId = "addTalentPoolMember", summary = "Add somebody to a talent pool")
  @Problems("GONE")
  public RestResponse<MemberView> add(@PathParam("id") UUID id, Body<MemberInput> body) {
    return RestResponse.ok(members.add(id, body));
  }

  /**
   * Whoever meets the criteria stays in by them.
   *
   * @param employeeId who was added by hand
   */
  @DELETE
  @Path("/{id}/members")
  @Operation(
      operationId = "removeTalentPoolMember",
      summary = "Take out somebody who was added by hand")
  @Problems({"GONE", "INVALID_REQUEST"})
  public void remove(
      @PathParam("id") UUID id,
      @QueryParam("employeeId") @Nullable String employeeId,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    members.remove(id, employeeId, ifMatch);
  }

  /**
   * The mean computed readiness of today's members for the pool's job, as of each day.
   *
   * @param from the first day; eleven months before the last one if absent
   * @param to the last day; today if absent
   * @param step how many months lie between two days; 1 if absent
   */
  @GET
  @Path("/{id}/readiness")
  @Operation(
      operationId = "getTalentPoolReadiness",
      summary = "How ready the members are, month by month")
  @Problems("GONE")
  public ReadinessPoint.Series readiness(
      @PathParam("id") UUID id,
      @Parameter(schema = @Schema(type = SchemaType.STRING, format = "date")) @QueryParam("from")
          @Nullable String from,
      @Parameter(schema = @Schema(type = SchemaType.STRING, format = "date")) @QueryParam("to")
          @Nullable String to,
      @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      format = "int32",
                      minimum = "1",
                      maximum = "12"))
          @QueryParam("step")
          @Nullable String step) {
    Params params = new Params();
    List<LocalDate> days = Programmes.days(from, to, step, params);
    params.done();
    return programmes.readiness(id, days);
  }

  /**
   * Hands the members to the templates' own application, each tier to its template. Try it first
   * with `dryRun`.
   */
  @POST
  @Path("/{id}/plan-template-applications")
  @Idempotent
  @Operation(
      operationId = "applyTemplatesToTalentPool",
      summary = "Make plans of templates for the members of a talent pool")
  @Problems("GONE")
  public RestResponse<ProgrammeView> apply(@PathParam("id") UUID id, Body<ProgrammeRequest> body) {
    return RestResponse.ok(programmes.apply(id, body));
  }
}
