package org.espalier.plan.groups;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.http.Answers;
import org.espalier.platform.http.Body;
import org.espalier.platform.idempotency.Idempotent;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.problem.Problems;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Drafts for groups over REST. */
@Path(GroupDraftResource.PATH)
@Tag(
    name = "Group drafts",
    description = "Who of a group is to learn what, within one budget and so many seats.")
@RunOnVirtualThread
class GroupDraftResource {

  static final String PATH = "/api/v1/group-drafts";

  private final GroupDrafts drafts;
  private final Acceptances acceptances;

  GroupDraftResource(GroupDrafts drafts, Acceptances acceptances) {
    this.drafts = drafts;
    this.acceptances = acceptances;
  }

  /**
   * Chooses for up to 200 people what closes most of their gaps within one budget, one day and the
   * seats that are free. The proposal is kept for 14 days; nothing is assigned until it is
   * accepted.
   */
  @POST
  @Idempotent
  @Operation(
      operationId = "createGroupDraft",
      summary = "Draft learning for a group within one budget and the free seats")
  @Problems("UNPROCESSABLE")
  public RestResponse<GroupDraftView> create(Body<GroupDraftRequest> body) {
    return Answers.createdThing(PATH, drafts.draft(body.valid()));
  }

  /** One's own; administrators see all. */
  @GET
  @Operation(operationId = "listGroupDrafts", summary = "List drafts for groups, the newest first")
  public Page<GroupDraftView> list(@BeanParam PageParams page) {
    return drafts.page(page, new Filters());
  }

  /**
   * The lines, what they cover, and what stays uncovered and why.
   *
   * @param id the draft's id
   */
  @GET
  @Path("/{id}")
  @Operation(operationId = "getGroupDraft", summary = "Read a draft for a group")
  public GroupDraftView get(@PathParam("id") UUID id) {
    return drafts.get(id);
  }

  /**
   * Makes assignments of lines, of all or of none. What has changed since the draft was made is
   * told and nothing is assigned: leave those lines out, or draft anew.
   *
   * @param id the draft's id
   */
  @POST
  @Path("/{id}/acceptances")
  @Idempotent
  @Operation(
      operationId = "acceptGroupDraft",
      summary = "Accept a draft for a group, as a whole or in part")
  @Problems({"CONFLICT", "UNPROCESSABLE"})
  public RestResponse<GroupDraftView> accept(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      Body<AcceptanceInput> body) {
    return RestResponse.ok(acceptances.accept(id, body.valid(), ifMatch));
  }
}
