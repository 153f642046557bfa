package org.espalier.performance.recognition;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
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
import org.espalier.platform.paging.Slice;
import org.espalier.workforce.people.EmployeeView;
import org.jspecify.annotations.Nullable;

/** Awards of badges over GraphQL. */
@Singleton
class RecognitionGraph implements Graph {

  private final Recognitions recognitions;

  RecognitionGraph(Recognitions recognitions) {
    this.recognitions = recognitions;
  }

  @Override
  public List<NodeKind<?>> nodes() {
    return List.of(new NodeKind<>(RecognitionView.class, "recognition", recognitions::all));
  }

  @Query
  @Description("An award.")
  public RecognitionView recognition(UUID id) {
    return recognitions.get(id);
  }

  @Query
  @Description("Awards that the caller may see.")
  public Slice<RecognitionView> recognitions(
      Paging paging,
      @Description("Only those to this person.") @Id @Nullable String employeeId,
      @Description("Only those by this person.") @Id @Nullable String giverId,
      @Id @Nullable String badgeId) {
    return recognitions.slice(
        paging.params(),
        paging.window(),
        RecognitionResource.filters(employeeId, giverId, badgeId));
  }

  @Mutation
  @Description("Awards a badge to somebody.")
  public RecognitionView awardBadge(Body<RecognitionInput> input) {
    return recognitions.award(input);
  }

  @Description("What the person was awarded; null for people out of reach.")
  public List<@Nullable EmployeeRecognitionView> recognition(@Source List<EmployeeView> people) {
    Map<UUID, EmployeeRecognitionView> found =
        recognitions.of(people.stream().map(EmployeeView::id).distinct().toList());
    return people.stream()
        .<@Nullable EmployeeRecognitionView>map(one -> found.get(one.id()))
        .toList();
  }
}
