package org.espalier.learning.completions;

import jakarta.inject.Singleton;
import java.util.HashMap;
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
import org.espalier.competency.evidence.EvidenceLog;
import org.espalier.competency.evidence.EvidenceView;
import org.espalier.learning.assignments.AssignmentView;
import org.espalier.learning.assignments.Assignments;
import org.espalier.learning.catalogue.ActivityVersionView;
import org.espalier.learning.catalogue.ActivityVersions;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.graphql.NodeKind;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.Referred;
import org.espalier.platform.http.Body;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Owners;
import org.espalier.platform.paging.Slice;
import org.espalier.workforce.people.EmployeeView;
import org.jspecify.annotations.Nullable;

/** Completions over GraphQL: what led to them and what they led to. */
@Singleton
class CompletionGraph implements Graph {

  private final Completions completions;
  private final CompletionReader reader;
  private final Assignments assignments;
  private final EvidenceLog evidence;
  private final ActivityVersions versions;

  CompletionGraph(
      Completions completions,
      CompletionReader reader,
      Assignments assignments,
      EvidenceLog evidence,
      ActivityVersions versions) {
    this.completions = completions;
    this.reader = reader;
    this.assignments = assignments;
    this.evidence = evidence;
    this.versions = versions;
  }

  @Override
  public List<NodeKind<?>> nodes() {
    return List.of(new NodeKind<>(CompletionView.class, "completion", reader::all));
  }

  @Query
  @Description("A completion, voided or not.")
  public CompletionView completion(UUID id) {
    return reader.get(id);
  }

  @Query
  @Description("What people completed, as far as the caller may see it.")
  public Slice<CompletionView> completions(
      Paging paging,
      @Id @Nullable String employeeId,
      @Id @Nullable String activityId,
      @Id @Nullable String assignmentId) {
    return reader.slice(
        paging.params(),
        paging.window(),
        CompletionFilters.of(employeeId, activityId, assignmentId));
  }

  @Mutation
  @Description(
      "Records what somebody did. The same external id with the same content changes nothing.")
  public CompletionView recordCompletion(Body<CompletionInput> input) {
    return completions.record(input);
  }

  @Mutation
  @Description(
      "Voids a wrong completion: its evidence is revoked, the assignment that it closed opens again.")
  public CompletionView voidCompletion(UUID id, Body<Voiding> input) {
    return completions.voidOne(id, input.valid());
  }

  @Description("What the person completed.")
  public List<Slice<CompletionView>> completions(@Source List<EmployeeView> people, Paging paging) {
    Owners owners = new Owners("c.employee_id", people.stream().map(EmployeeView::id).toList());
    Map<UUID, Slice<CompletionView>> found =
        reader.slices(owners, paging.params(), paging.window(), new Filters());
    return people.stream().map(one -> Objects.requireNonNull(found.get(one.id()))).toList();
  }

  @Description("The assignment that it closed.")
  public List<@Nullable AssignmentView> assignment(@Source List<CompletionView> completions) {
    return Referred.by(completions, CompletionView::assignmentId, assignments::all);
  }

  @Description("What the activity was when it was completed.")
  public List<@Nullable ActivityVersionView> version(@Source List<CompletionView> completions) {
    return versions.of(
        completions.stream()
            .map(one -> new ActivityVersions.Revision(one.activityId(), one.activityVersion()))
            .toList());
  }

  @Description("The evidence that it produced, also if revoked since.")
  public List<List<EvidenceView>> evidence(@Source List<CompletionView> completions) {
    List<UUID> ids = completions.stream().flatMap(one -> one.evidenceIds().stream()).toList();
    Map<UUID, EvidenceView> found = new HashMap<>();
    evidence.all(ids).forEach(one -> found.put(one.id(), one));
    return completions.stream()
        .map(one -> one.evidenceIds().stream().filter(found::containsKey).map(found::get).toList())
        .toList();
  }

  @Description("The completions of its parts that the completion of a program follows from.")
  public List<List<CompletionView>> parts(@Source List<CompletionView> completions) {
    List<UUID> ids = completions.stream().flatMap(one -> one.partIds().stream()).toList();
    Map<UUID, CompletionView> found = new HashMap<>();
    reader.all(ids).forEach(one -> found.put(one.id(), one));
    return completions.stream()
        .map(one -> one.partIds().stream().filter(found::containsKey).map(found::get).toList())
        .toList();
  }

  @Description("The completion that closed it.")
  public List<@Nullable CompletionView> completion(@Source List<AssignmentView> assignments) {
    return Referred.by(assignments, AssignmentView::completionId, reader::all);
  }

  @Description("The completion that produced it, if one did.")
  @Name("completion")
  public List<@Nullable CompletionView> completionOf(@Source List<EvidenceView> evidence) {
    return Referred.by(evidence, CompletionGraph::origin, reader::all);
  }

  private static @Nullable UUID origin(EvidenceView evidence) {
    return "completion".equals(evidence.originType()) ? evidence.originId() : null;
  }
}
