package org.espalier.succession.ratings;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.graphql.NodeKind;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.Referred;
import org.espalier.platform.http.Body;
import org.espalier.platform.paging.Slice;
import org.espalier.workforce.people.EmployeeView;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/** Ratings of people over GraphQL. */
@Singleton
class RatingGraph implements Graph {

  private final Ratings ratings;
  private final Employees employees;

  RatingGraph(Ratings ratings, Employees employees) {
    this.ratings = ratings;
    this.employees = employees;
  }

  @Override
  public List<NodeKind<?>> nodes() {
    return List.of(new NodeKind<>(RatingView.class, "talent_rating", ratings::all));
  }

  @Query
  @Description("A judgement of somebody. That it was looked at goes into the audit trail.")
  public RatingView talentRating(UUID id) {
    return ratings.get(id);
  }

  @Query
  @Description("What was judged of people, as far as the caller may see it; nobody sees one's own.")
  public Slice<RatingView> talentRatings(
      Paging paging, @Id @Nullable String employeeId, @Nullable RatingKind kind) {
    return ratings.slice(
        paging.params(),
        paging.window(),
        Ratings.filters(employeeId, kind == null ? null : kind.name()));
  }

  @Mutation
  @Description("Puts a judgement of somebody on record.")
  public RatingView recordTalentRating(Body<RatingInput> input) {
    return ratings.record(input);
  }

  @Description("Who is judged.")
  public List<@Nullable EmployeeView> employee(@Source List<RatingView> rated) {
    return Referred.by(rated, RatingView::employeeId, employees::all);
  }
}
