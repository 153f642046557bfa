package org.espalier.performance.recognition;

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

/** Badges over REST. */
@Path("/api/v1/badges")
@Tag(name = "Recognition", description = "Badges, and who was awarded them for what.")
@RunOnVirtualThread
class BadgeResource extends SyncedResource<BadgeInput, BadgeView> {

  private final Badges badges;

  BadgeResource(Badges badges) {
    super(badges);
    this.badges = badges;
  }

  /**
   * Badges.
   *
   * @param awardedFor only those that are awarded for this
   * @param status only those that are awarded (ACTIVE), or only the others (INACTIVE)
   */
  @GET
  @SortedBy({"name", "externalId", "updatedAt"})
  public Page<BadgeView> list(
      @BeanParam PageParams page,
      @QueryParam("awardedFor") @Nullable String awardedFor,
      @QueryParam("status") @Nullable String status) {
    return badges.page(page, filters(awardedFor, status));
  }

  /** What was asked for, in the words of the query. */
  static Filters filters(@Nullable String awardedFor, @Nullable String status) {
    return new Filters()
        .choice("awardedFor", awardedFor, BadgeTrigger.class, "b.awarded_for = :awardedFor")
        .choice("status", status, Status.class, "b.active = (:status = 'ACTIVE')");
  }
}
