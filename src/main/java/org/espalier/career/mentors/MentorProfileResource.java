package org.espalier.career.mentors;

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
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sync.Status;
import org.espalier.platform.sync.SyncedResource;
import org.jspecify.annotations.Nullable;

/** Mentor profiles over REST. */
@Path("/api/v1/mentor-profiles")
@Tag(
    name = "Mentor profiles",
    description = "Who offers to be a mentor or a role model. Nobody is opted in by others.")
@RunOnVirtualThread
class MentorProfileResource extends SyncedResource<MentorProfileInput, MentorProfileView> {

  private final MentorProfiles profiles;

  MentorProfileResource(MentorProfiles profiles) {
    super(profiles);
    this.profiles = profiles;
  }

  /**
   * A page of them.
   *
   * @param language in which one likes to talk, BCP 47
   */
  @GET
  @SortedBy({"familyName", "externalId", "updatedAt"})
  public Page<MentorProfileView> list(
      @BeanParam PageParams page,
      @QueryParam("employeeId") @Nullable String employeeId,
      @QueryParam("mentor") @Nullable String mentor,
      @QueryParam("roleModel") @Nullable String roleModel,
      @QueryParam("language") @Nullable String language,
      @QueryParam("status") @Nullable String status) {
    return profiles.page(page, filters(employeeId, mentor, roleModel, language, status));
  }

  static Filters filters(
      @Nullable String employeeId,
      @Nullable String mentor,
      @Nullable String roleModel,
      @Nullable String language,
      @Nullable String status) {
    return new Filters()
        .uuid("employeeId", employeeId, "m.employee_id = :employeeId")
        .flag("mentor", mentor, Condition.of("m.mentor"))
        .flag("roleModel", roleModel, Condition.of("m.role_model"))
        .text("language", language, "m.languages @> jsonb_build_array(:language::text)")
        .choice("status", status, Status.class, "m.active = (:status = 'ACTIVE')");
  }
}
