package org.espalier.learning.rules;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.SortedBy;
import org.espalier.platform.sync.Status;
import org.espalier.platform.sync.SyncedResource;
import org.jspecify.annotations.Nullable;

/** Assignment rules over REST. */
@Path("/api/v1/assignment-rules")
@Tag(name = "Assignment rules", description = "Which learning is assigned to whom by rule.")
@RunOnVirtualThread
class AssignmentRuleResource extends SyncedResource<AssignmentRuleInput, AssignmentRuleView> {

  private final AssignmentRules rules;

  AssignmentRuleResource(AssignmentRules rules) {
    super(rules);
    this.rules = rules;
  }

  @GET
  @SortedBy({"name", "externalId", "updatedAt"})
  public Page<AssignmentRuleView> list(
      @BeanParam PageParams page,
      @QueryParam("activityId") @Nullable String activityId,
      @QueryParam("status") @Nullable String status) {
    return rules.page(page, filters(activityId, status));
  }

  static Filters filters(@Nullable String activityId, @Nullable String status) {
    return new Filters()
        .uuid("activityId", activityId, "r.activity_id = :activityId")
        .choice("status", status, Status.class, "r.active = (:status = 'ACTIVE')");
  }
}
