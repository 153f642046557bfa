package org.espalier.insight.reports;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.SyncedGraph;
import org.espalier.platform.paging.Owners;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.sync.Status;
import org.jspecify.annotations.Nullable;

/** Reports over GraphQL. */
@Singleton
class ReportGraph extends SyncedGraph<ReportInput, ReportView> {

  private final ReportRuns runs;

  ReportGraph(Reports reports, ReportRuns runs) {
    super(reports, ReportView.class);
    this.runs = runs;
  }

  @Query
  @Description("The reports that the caller may see.")
  public Slice<ReportView> reports(
      Paging paging, @Nullable ReportInsight insight, @Nullable Status status) {
    return list(
        paging,
        ReportResource.filters(
            insight == null ? null : insight.name(), status == null ? null : status.name()));
  }

  @Description("How often it was made, the newest first.")
  public List<Slice<ReportRunView>> runs(@Source List<ReportView> reports, Paging paging) {
    Owners owners = new Owners("r.report_id", reports.stream().map(ReportView::id).toList());
    Map<UUID, Slice<ReportRunView>> found = runs.slices(owners, paging.params(), paging.window());
    return reports.stream().map(one -> Objects.requireNonNull(found.get(one.id()))).toList();
  }
}
