package org.espalier.performance.calibration;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.performance.cycles.CycleView;
import org.espalier.performance.cycles.ReviewCycles;
import org.espalier.performance.reviews.AdjustmentView;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.graphql.NodeKind;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.Referred;
import org.espalier.platform.http.Body;
import org.espalier.platform.http.Etag;
import org.espalier.platform.json.StrictJson;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.workflow.TransitionRequest;
import org.espalier.platform.workflow.TransitionView;
import org.jspecify.annotations.Nullable;

/** Calibration sessions over GraphQL. */
@Singleton
class SessionGraph implements Graph {

  private final CalibrationSessions sessions;
  private final ReviewCycles cycles;
  private final StrictJson json;

  SessionGraph(CalibrationSessions sessions, ReviewCycles cycles, StrictJson json) {
    this.sessions = sessions;
    this.cycles = cycles;
    this.json = json;
  }

  @Override
  public List<NodeKind<?>> nodes() {
    return List.of(new NodeKind<>(SessionView.class, "calibration_session", sessions::all));
  }

  @Query
  @Description("A session in which reviews are compared.")
  public SessionView calibrationSession(UUID id) {
    return sessions.get(id);
  }

  @Query
  @Description("Sessions in which reviews are compared, the newest first.")
  public Slice<SessionView> calibrationSessions(
      Paging paging, @Id @Nullable String cycleId, @Nullable SessionState state) {
    return sessions.slice(
        paging.params(),
        paging.window(),
        SessionResource.filters(cycleId, state == null ? null : state.name()));
  }

  @Query
  @Description("How the reviews of a session come out.")
  public Distribution calibrationDistribution(UUID sessionId) {
    return sessions.distribution(sessionId);
  }

  @Query
  @Description("What was agreed in a session, the first one first.")
  public List<AdjustmentOfSession> calibrationAdjustments(UUID sessionId) {
    return sessions.adjustments(sessionId);
  }

  @Mutation
  @Description("Opens a calibration session.")
  public SessionView createCalibrationSession(Body<SessionInput> input) {
    return sessions.create(input);
  }

  @Mutation
  @Description("Closes a session: its reviews are ready to be shared.")
  public SessionView closeCalibrationSession(
      UUID id, @Nullable String comment, @Nullable Integer revision) {
    TransitionRequest request =
        json.checked(new TransitionRequest(SessionState.CLOSED.name(), comment));
    return sessions.transition(id, request, revision == null ? null : Etag.of(revision));
  }

  @Mutation
  @Description("Writes down what was agreed of a review.")
  public AdjustmentView adjustReview(UUID sessionId, Body<AdjustmentInput> input) {
    return sessions.adjust(sessionId, input);
  }

  @Description("The steps that it took, the first one first: none while it is open.")
  public List<List<TransitionView>> transitions(@Source List<SessionView> all) {
    return sessions.transitions(all.stream().map(SessionView::id).toList());
  }

  @Description("The cycle whose reviews are compared.")
  public List<@Nullable CycleView> cycle(@Source List<SessionView> sessions) {
    return Referred.by(sessions, SessionView::cycleId, cycles::all);
  }
}
