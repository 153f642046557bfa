package org.espalier.insight.strategy;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Query;
import org.espalier.platform.graphql.Effort;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Params;
import org.jspecify.annotations.Nullable;

/** The strategy over GraphQL. */
@Singleton
class StrategyGraph implements Graph {

  /** What it takes to look at everybody, whatever is told of it. */
  private static final int EVERYBODY = 2_000;

  private final Strategy strategy;

  StrategyGraph(Strategy strategy) {
    this.strategy = strategy;
  }

  @Override
  public List<Effort> efforts() {
    return List.of(
        Effort.of("Query", "strategy", EVERYBODY),
        Effort.of("Query", "strategyOfInitiative", EVERYBODY),
        Effort.of("Query", "strategyPeople", EVERYBODY));
  }

  @Query
  @Description("Initiatives that are pursued, and who there is for them.")
  public StrategyPage strategy(
      @Description("How many levels of the scale those lack at most who could; 1 if absent.")
          @Nullable Integer within,
      @Description("Rows on a page; 50 unless said otherwise, 500 at most.")
          @Nullable Integer limit,
      @Description("nextCursor of the page before.") @Nullable String cursor) {
    PageParams page = new PageParams();
    page.limit = limit == null ? null : limit.toString();
    page.cursor = cursor;
    return strategy.page(page, levels(within));
  }

  @Query
  @Description("Who there is for an initiative.")
  public StrategyPage strategyOfInitiative(
      UUID initiativeId,
      @Description("How many levels of the scale those lack at most who could; 1 if absent.")
          @Nullable Integer within) {
    return strategy.one(initiativeId, levels(within));
  }

  @Query
  @Description("Who has what an initiative asks for, of those whom the caller may see one by one.")
  public StrategyPeoplePage strategyPeople(
      UUID initiativeId,
      UUID competencyId,
      @Nullable StrategyPart part,
      @Description("How many levels of the scale those lack at most who could; 1 if absent.")
          @Nullable Integer within,
      @Description("Rows on a page; 50 unless said otherwise, 500 at most.")
          @Nullable Integer limit,
      @Description("nextCursor of the page before.") @Nullable String cursor) {
    Params params = new Params();
    String asked = limit == null ? null : limit.toString();
    int most = params.number("limit", asked, PageParams.USUAL, 1, PageParams.MOST);
    params.done();
    return strategy.people(
        initiativeId, competencyId, part, levels(within), most, StrategyPeoplePage.place(cursor));
  }

  private static int levels(@Nullable Integer within) {
    Params params = new Params();
    String asked = within == null ? null : within.toString();
    int levels = params.number("within", asked, Strategy.USUAL_WITHIN, 1, 20);
    params.done();
    return levels;
  }
}
