package org.espalier.learning.events;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.learning.assignments.AssignmentView;
import org.espalier.learning.assignments.Assignments;
import org.espalier.learning.completions.CompletionReader;
import org.espalier.learning.completions.CompletionView;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.graphql.NodeKind;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.Referred;
import org.espalier.platform.http.Body;
import org.espalier.platform.paging.Slice;
import org.jspecify.annotations.Nullable;

/** What learning systems tell, over GraphQL. */
@Singleton
class LearningEventGraph implements Graph {

  private final LearningEvents events;
  private final LearningIntake intake;
  private final CompletionReader completions;
  private final Assignments assignments;

  LearningEventGraph(
      LearningEvents events,
      LearningIntake intake,
      CompletionReader completions,
      Assignments assignments) {
    this.events = events;
    this.intake = intake;
    this.completions = completions;
    this.assignments = assignments;
  }

  @Override
  public List<NodeKind<?>> nodes() {
    return List.of(new NodeKind<>(LearningEventView.class, "learning_event", events::all));
  }

  @Query
  @Description("Something that a learning system told.")
  public LearningEventView learningEvent(UUID id) {
    return events.get(id);
  }

  @Query
  @Description("What learning systems told, as far as the caller may see it.")
  public Slice<LearningEventView> learningEvents(
      Paging paging,
      @Id @Nullable String employeeId,
      @Id @Nullable String activityId,
      @Nullable LearningEventType type) {
    String kind = type == null ? null : type.name();
    return events.slice(
        paging.params(), paging.window(), LearningEvents.filters(employeeId, activityId, kind));
  }

  @Mutation
  @Description("Takes in what a learning system tells; each event has its own result.")
  public LearningEventReceipt recordLearningEvents(Body<LearningEventBatch> input) {
    return intake.take(input.valid().events());
  }

  @Description("The assignment that it made or moved.")
  public List<@Nullable AssignmentView> assignment(@Source List<LearningEventView> events) {
    return Referred.by(events, LearningEventView::assignmentId, assignments::all);
  }

  @Description("The completion that it made.")
  public List<@Nullable CompletionView> completion(@Source List<LearningEventView> events) {
    return Referred.by(events, LearningEventView::completionId, completions::all);
  }
}
