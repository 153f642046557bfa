package org.espalier.insight.reports;

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

/** Reports over REST. */
@Path("/api/v1/reports")
@Tag(
    name = "Reports",
    description = "Insights that are made into files by a schedule, or when somebody asks for it.")
@RunOnVirtualThread
class ReportResource extends SyncedResource<ReportInput, ReportView> {

  private final Reports reports;

  ReportResource(Reports reports) {
    super(reports);
    this.reports = reports;
  }

  /**
   * One's own reports; talent admins, and programs with the scope reports:read, see those of all.
   *
   * @param insight only those that tell this
   * @param status only those that are made (ACTIVE), or only the others (INACTIVE)
   */
  @GET
  @SortedBy({"name", "externalId", "updatedAt"})
  public Page<ReportView> list(
      @BeanParam PageParams page,
      @QueryParam("insight") @Nullable String insight,
      @QueryParam("status") @Nullable String status) {
    return reports.page(page, filters(insight, status));
  }

  /** What was asked for, in the words of the query. */
  static Filters filters(@Nullable String insight, @Nullable String status) {
    return new Filters()
        .choice("insight", insight, ReportInsight.class, "d.insight = :insight")
        .choice("status", status, Status.class, "d.active = (:status = 'ACTIVE')");
  }
}
