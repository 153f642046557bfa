package org.espalier.insight.reports;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.graphql.NodeKind;
import org.espalier.platform.graphql.Referred;
import org.espalier.platform.http.Body;
import org.jspecify.annotations.Nullable;

/** Runs of reports over GraphQL; their files are fetched over REST. */
@Singleton
class ReportRunGraph implements Graph {

  private final Reports reports;
  private final ReportRuns runs;

  ReportRunGraph(Reports reports, ReportRuns runs) {
    this.reports = reports;
    this.runs = runs;
  }

  @Override
  public List<NodeKind<?>> nodes() {
    return List.of(new NodeKind<>(ReportRunView.class, "report_run", runs::all));
  }

  @Query
  @Description("A run of a report.")
  public ReportRunView reportRun(UUID id) {
    return runs.get(id);
  }

  @Mutation
  @Description("Makes a report now, in the background.")
  public ReportRunView runReport(UUID id, Body<RunRequest> input) {
    return runs.ask(id, input.valid());
  }

  @Description("The report.")
  public List<@Nullable ReportView> report(@Source List<ReportRunView> runs) {
    return Referred.by(runs, ReportRunView::reportId, reports::all);
  }
}
