package org.espalier.compensation.worksheets;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.compensation.guidelines.GuidelineView;
import org.espalier.compensation.guidelines.Guidelines;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.Referred;
import org.espalier.platform.graphql.SyncedGraph;
import org.espalier.platform.http.Body;
import org.espalier.platform.http.Etag;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.workflow.TransitionRequest;
import org.espalier.platform.workflow.TransitionView;
import org.jspecify.annotations.Nullable;

/** Worksheets of merit raises over GraphQL. */
@Singleton
class WorksheetGraph extends SyncedGraph<WorksheetInput, WorksheetView> {

  private final Worksheets worksheets;
  private final Guidelines guidelines;

  WorksheetGraph(Worksheets worksheets, Guidelines guidelines) {
    super(worksheets, WorksheetView.class);
    this.worksheets = worksheets;
    this.guidelines = guidelines;
  }

  @Query
  @Description(
      "Worksheets of merit raises: all of them for whoever may see pay; for managers, where the guideline lets them propose,"
          + " their own and those of managers below them, once these are open.")
  public Slice<WorksheetView> meritWorksheets(
      Paging paging,
      @Id @Nullable String guidelineId,
      @Id @Nullable String managerId,
      @Nullable WorksheetState state) {
    return list(
        paging, Worksheets.filters(guidelineId, managerId, state == null ? null : state.name()));
  }

  @Query
  @Description("A worksheet together with those of the managers below.")
  public MeritRollUp meritRollUp(@Description("The uppermost worksheet.") UUID worksheetId) {
    return worksheets.rollUp(worksheetId);
  }

  @Mutation
  @Description("Takes a step with a worksheet of merit raises.")
  public WorksheetView transitionMeritWorksheet(
      UUID id,
      Body<TransitionRequest> input,
      @Description("Refuses the step unless this is the present revision.")
          @Nullable Integer revision) {
    return worksheets.transition(id, input.valid(), Etag.ofGiven(revision));
  }

  @Description("The guideline as it is today; null if the caller may not see guidelines.")
  public List<@Nullable GuidelineView> guideline(@Source List<WorksheetView> all) {
    return Referred.by(all, WorksheetView::guidelineId, guidelines::all);
  }

  @Description("The steps that it took, the first one first.")
  public List<List<TransitionView>> transitions(@Source List<WorksheetView> all) {
    return worksheets.transitions(all.stream().map(WorksheetView::id).toList());
  }
}
