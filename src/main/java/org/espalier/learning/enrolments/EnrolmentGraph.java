package org.espalier.learning.enrolments;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.learning.assignments.AssignmentView;
import org.espalier.learning.assignments.Assignments;
import org.espalier.learning.completions.CompletionReader;
import org.espalier.learning.completions.CompletionView;
import org.espalier.learning.sessions.SessionView;
import org.espalier.learning.sessions.Sessions;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.graphql.NodeKind;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.Referred;
import org.espalier.platform.http.Body;
import org.espalier.platform.http.Etag;
import org.espalier.platform.json.StrictJson;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Owners;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.workflow.TransitionRequest;
import org.espalier.platform.workflow.TransitionView;
import org.espalier.workforce.people.EmployeeView;
import org.jspecify.annotations.Nullable;

/** Enrolments over GraphQL. */
@Singleton
class EnrolmentGraph implements Graph {

  private final EnrolmentReader reader;
  private final Enrolments enrolments;
  private final Sessions sessions;
  private final Assignments assignments;
  private final CompletionReader completions;
  private final StrictJson json;

  EnrolmentGraph(
      EnrolmentReader reader,
      Enrolments enrolments,
      Sessions sessions,
      Assignments assignments,
      CompletionReader completions,
      StrictJson json) {
    this.reader = reader;
    this.enrolments = enrolments;
    this.sessions = sessions;
    this.assignments = assignments;
    this.completions = completions;
    this.json = json;
  }

  @Override
  public List<NodeKind<?>> nodes() {
    return List.of(new NodeKind<>(EnrolmentView.class, "enrolment", reader::all));
  }

  @Query
  @Description("Somebody's seat in a session, or place in its waitlist.")
  public EnrolmentView enrolment(UUID id) {
    return reader.get(id);
  }

  @Query
  @Description("Who is enrolled in which session, as far as the caller may see it.")
  public Slice<EnrolmentView> enrolments(
      Paging paging,
      @Id @Nullable String sessionId,
      @Id @Nullable String employeeId,
      @Id @Nullable String activityId,
      @Nullable EnrolmentState state) {
    String wanted = state == null ? null : state.name();
    return reader.slice(
        paging.params(),
        paging.window(),
        EnrolmentFilters.of(sessionId, employeeId, activityId, wanted));
  }

  @Mutation
  @Description("Enrols somebody in a session: in a seat if one is free, else in the waitlist.")
  public EnrolmentView enrolInSession(UUID sessionId, Body<EnrolmentRequest> input) {
    return enrolments.enrol(sessionId, input);
  }

  @Mutation
  @Description("Enrols somebody in a session that another system has a name for.")
  public EnrolmentView createEnrolment(Body<EnrolmentInput> input) {
    return enrolments.create(input);
  }

  @Mutation
  @Description("Withdraws somebody, or declines an offer; the seat goes to who waits for it.")
  public EnrolmentView cancelEnrolment(
      UUID id, @Nullable String comment, @Nullable Integer revision) {
    return step(id, EnrolmentState.CANCELLED, comment, revision);
  }

  @Mutation
  @Description("Accepts an offered seat.")
  public EnrolmentView acceptEnrolment(
      UUID id, @Nullable String comment, @Nullable Integer revision) {
    return step(id, EnrolmentState.ENROLLED, comment, revision);
  }

  @Description("Who is enrolled in it, as far as the caller may see it.")
  public List<Slice<EnrolmentView>> enrolments(@Source List<SessionView> sessions, Paging paging) {
    return lists("n.session_id", sessions, paging);
  }

  @Name("enrolments")
  @Description("The sessions in which the person is enrolled, or was.")
  public List<Slice<EnrolmentView>> enrolmentsOf(@Source List<EmployeeView> people, Paging paging) {
    return lists("n.employee_id", people, paging);
  }

  @Description("The session.")
  public List<@Nullable SessionView> session(@Source List<EnrolmentView> enrolments) {
    return Referred.by(enrolments, EnrolmentView::sessionId, sessions::all);
  }

  @Description("The assignment that it serves.")
  public List<@Nullable AssignmentView> assignment(@Source List<EnrolmentView> enrolments) {
    return Referred.by(enrolments, EnrolmentView::assignmentId, assignments::all);
  }

  @Description("The completion that attendance made.")
  public List<@Nullable CompletionView> completion(@Source List<EnrolmentView> enrolments) {
    return Referred.by(enrolments, EnrolmentView::completionId, completions::all);
  }

  @Description("The steps that the enrolment took, the first one first.")
  public List<List<TransitionView>> transitions(@Source List<EnrolmentView> enrolments) {
    return reader.transitions(enrolments.stream().map(EnrolmentView::id).toList());
  }

  private List<Slice<EnrolmentView>> lists(
      String column, List<? extends Thing> owners, Paging paging) {
    Map<UUID, Slice<EnrolmentView>> found =
        reader.slices(
            new Owners(column, owners.stream().map(Thing::id).toList()),
            paging.params(),
            paging.window(),
            new Filters());
    return owners.stream().map(one -> Objects.requireNonNull(found.get(one.id()))).toList();
  }

  private EnrolmentView step(
      UUID id, EnrolmentState to, @Nullable String comment, @Nullable Integer revision) {
    TransitionRequest request = json.checked(new TransitionRequest(to.name(), comment));
    String tag = Etag.ofGiven(revision);
    return enrolments.transition(id, to, request.comment(), tag);
  }
}
