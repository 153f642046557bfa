package org.espalier.performance.reviews;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.performance.cycles.CycleView;
import org.espalier.plan.plans.PlanReader;
import org.espalier.plan.plans.PlanView;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.graphql.NodeKind;
import org.espalier.platform.graphql.Paging;
import org.espalier.platform.graphql.Referred;
import org.espalier.platform.paging.Owners;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.paging.Thing;
import org.espalier.workforce.people.EmployeeView;
import org.jspecify.annotations.Nullable;

/** Reviews over GraphQL, as they are read. */
@Singleton
class ReviewGraph implements Graph {

  private final ReviewReader reviews;
  private final ReviewRequests requests;
  private final OwnAnswers answers;
  private final PlanReader plans;

  ReviewGraph(ReviewReader reviews, ReviewRequests requests, OwnAnswers answers, PlanReader plans) {
    this.reviews = reviews;
    this.requests = requests;
    this.answers = answers;
    this.plans = plans;
  }

  @Override
  public List<NodeKind<?>> nodes() {
    return List.of(
        new NodeKind<>(ReviewView.class, "review", reviews::all),
        new NodeKind<>(ReviewRequestView.class, "review_rater", requests::all));
  }

  @Query
  @Description("The review with this id.")
  public ReviewView review(UUID id) {
    return reviews.get(id);
  }

  @Query
  @Description("The reviews that the caller may see.")
  public Slice<ReviewView> reviews(
      Paging paging,
      @Id @Nullable String cycleId,
      @Id @Nullable String employeeId,
      @Nullable ReviewState state,
      @Description("Only those of people of this org unit and of those below it.") @Id
          @Nullable String withinOrgUnitId,
      @Description("Only those of people who report to this person directly.") @Id
          @Nullable String managerId,
      @Description("Only those of people who report to this person, directly or not.") @Id
          @Nullable String withinManagerId) {
    return reviews.slice(
        paging.params(),
        paging.window(),
        ReviewFilters.within(
            ReviewFilters.of(cycleId, employeeId, state == null ? null : state.name()),
            withinOrgUnitId,
            managerId,
            withinManagerId));
  }

  @Query
  @Description("The reviews in which the caller is asked as a colleague.")
  public Slice<ReviewRequestView> reviewRequests(Paging paging) {
    return requests.slice(paging.params(), paging.window());
  }

  @Query
  @Description("What the caller is asked and says in a review.")
  public AnswersView ownReviewAnswers(UUID reviewId) {
    return answers.get(reviewId);
  }

  @Description("The person's reviews.")
  @Name("reviews")
  public List<Slice<ReviewView>> reviewsOfPeople(@Source List<EmployeeView> people, Paging paging) {
    return of(people, "r.employee_id", paging);
  }

  @Description("The reviews in the cycle.")
  @Name("reviews")
  public List<Slice<ReviewView>> reviewsOfCycles(@Source List<CycleView> cycles, Paging paging) {
    return of(cycles, "r.cycle_id", paging);
  }

  @Description("The steps that the review took, the first one first.")
  public List<List<ReviewStep>> transitions(@Source List<ReviewView> reviews) {
    return this.reviews.steps(reviews.stream().map(ReviewView::id).toList());
  }

  @Description("The development plans that were drafted from it.")
  public List<List<PlanView>> plans(@Source List<ReviewView> reviews) {
    List<UUID> ids = reviews.stream().flatMap(one -> one.planIds().stream()).toList();
    List<PlanView> found = ids.isEmpty() ? List.of() : plans.all(ids);
    return reviews.stream()
        .map(one -> found.stream().filter(plan -> one.planIds().contains(plan.id())).toList())
        .toList();
  }

  @Description("The review that it was drafted from.")
  public List<@Nullable ReviewView> review(@Source List<PlanView> plans) {
    Map<UUID, UUID> from = reviews.ofPlans(plans.stream().map(PlanView::id).toList());
    return Referred.by(plans, plan -> from.get(plan.id()), reviews::all);
  }

  private List<Slice<ReviewView>> of(List<? extends Thing> owners, String column, Paging paging) {
    Owners all = new Owners(column, owners.stream().map(Thing::id).toList());
    Map<UUID, Slice<ReviewView>> found = reviews.slices(all, paging.params(), paging.window());
    return owners.stream().map(one -> Objects.requireNonNull(found.get(one.id()))).toList();
  }
}
