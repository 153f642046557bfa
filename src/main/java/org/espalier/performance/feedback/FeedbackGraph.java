package org.espalier.performance.feedback;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.graphql.NodeKind;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.http.Body;
import org.espalier.platform.http.Etag;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Owners;
import org.espalier.platform.paging.Slice;
import org.espalier.workforce.people.EmployeeView;
import org.jspecify.annotations.Nullable;

/** Feedback, and requests for it, over GraphQL. */
@Singleton
class FeedbackGraph implements Graph {

  private final FeedbackLog log;
  private final FeedbackRequests requests;

  FeedbackGraph(FeedbackLog log, FeedbackRequests requests) {
    this.log = log;
    this.requests = requests;
  }

  @Override
  public List<NodeKind<?>> nodes() {
    return List.of(
        new NodeKind<>(FeedbackView.class, "feedback", log::all),
        new NodeKind<>(FeedbackRequestView.class, "feedback_request", requests::all));
  }

  @Query
  @Description("A piece of feedback.")
  public FeedbackView feedback(UUID id) {
    return log.get(id);
  }

  @Query
  @Description("Feedback that the caller gave or may see.")
  public Slice<FeedbackView> feedbackList(
      Paging paging,
      @Description("Only what is about this person.") @Id @Nullable String employeeId,
      @Description("Only what this person gave.") @Id @Nullable String giverId,
      @Nullable FeedbackKind kind) {
    String meant = kind == null ? null : kind.name();
    return log.slice(
        paging.params(), paging.window(), FeedbackResource.filters(employeeId, giverId, meant));
  }

  @Query
  @Description("A request for feedback.")
  public FeedbackRequestView feedbackRequest(UUID id) {
    return requests.get(id);
  }

  @Query
  @Description("Requests that the caller made or was asked by.")
  public Slice<FeedbackRequestView> feedbackRequests(
      Paging paging,
      @Description("Only those about this person.") @Id @Nullable String aboutId,
      @Description("Only those to this person.") @Id @Nullable String askedId,
      @Nullable FeedbackRequestState state) {
    String became = state == null ? null : state.name();
    return requests.slice(
        paging.params(),
        paging.window(),
        FeedbackRequestResource.filters(aboutId, askedId, became));
  }

  @Mutation
  @Description("Says something of somebody's work.")
  public FeedbackView giveFeedback(Body<FeedbackInput> input) {
    return log.give(input);
  }

  @Mutation
  @Description("Takes feedback back; only who gave it may.")
  public UUID withdrawFeedback(
      UUID id,
      @Description("Refuses to unless this is the present revision.") @Nullable Integer revision) {
    log.withdraw(id, revision == null ? null : Etag.of(revision));
    return id;
  }

  @Mutation
  @Description("Asks people for feedback about somebody.")
  public FeedbackRequestsView askForFeedback(Body<FeedbackRequestInput> input) {
    return requests.ask(input);
  }

  @Mutation
  @Description("Declines to give feedback that one was asked for.")
  public FeedbackRequestView declineFeedbackRequest(UUID id, Body<FeedbackRefusal> input) {
    return requests.decline(id, input.valid());
  }

  @Description("What was said of the person's work, as far as the caller may see it.")
  public List<Slice<FeedbackView>> feedback(@Source List<EmployeeView> people, Paging paging) {
    List<UUID> ids = people.stream().map(EmployeeView::id).toList();
    Map<UUID, Slice<FeedbackView>> found =
        log.slices(
            new Owners("f.employee_id", ids), paging.params(), paging.window(), new Filters());
    return ids.stream().map(id -> Objects.requireNonNull(found.get(id))).toList();
  }
}
