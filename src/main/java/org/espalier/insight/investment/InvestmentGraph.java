package org.espalier.insight.investment;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Query;
import org.espalier.insight.LearningTime;
import org.espalier.platform.graphql.Graph;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Params;
import org.espalier.platform.sql.Condition;
import org.jspecify.annotations.Nullable;

/** What learning costs and closes, over GraphQL. */
@Singleton
class InvestmentGraph implements Graph {

  private final Investments investments;

  InvestmentGraph(Investments investments) {
    this.investments = investments;
  }

  @Query
  @Description("What was spent on learning, and how many levels it closed; the dearest first.")
  public InvestmentView investment(
      @Description("By activity if absent.") @Nullable InvestmentGrouping groupBy,
      @Description("Completions of this day and later.") @Nullable String from,
      @Description("Completions of this day and earlier.") @Nullable String to,
      @Description("How long after the last completion people are measured again; P90D if absent.")
          @Nullable String window,
      @Description("Rows on a page; 50 unless said otherwise, 500 at most.")
          @Nullable Integer limit,
      @Description("nextCursor of the page before.") @Nullable String cursor) {
    Condition counted = investments.counted();
    LearningTime asked = asked(from, to, window);
    return investments.spent(
        counted,
        asked,
        groupBy == null ? InvestmentGrouping.ACTIVITY : groupBy,
        page(limit, cursor));
  }

  @Query
  @Description("Learning that nobody's gap asked for; the longest first.")
  public UnaskedView unaskedLearning(
      @Description("Completions of this day and later.") @Nullable String from,
      @Description("Completions of this day and earlier.") @Nullable String to,
      @Description("Rows on a page; 50 unless said otherwise, 500 at most.")
          @Nullable Integer limit,
      @Description("nextCursor of the page before.") @Nullable String cursor) {
    Condition counted = investments.counted();
    LearningTime asked = asked(from, to, null);
    return investments.unasked(counted, asked, page(limit, cursor));
  }

  @Query
  @Description("Gaps that nobody's learning serves; the heaviest first.")
  public UnservedView unservedGaps(
      @Description("Rows on a page; 50 unless said otherwise, 500 at most.")
          @Nullable Integer limit,
      @Description("nextCursor of the page before.") @Nullable String cursor) {
    return investments.unserved(investments.counted(), page(limit, cursor));
  }

  private static LearningTime asked(
      @Nullable String from, @Nullable String to, @Nullable String window) {
    Params params = new Params();
    LearningTime asked = LearningTime.of(params, from, to, window);
    params.done();
    return asked;
  }

  private static PageParams page(@Nullable Integer limit, @Nullable String cursor) {
    return PageParams.of(limit == null ? PageParams.USUAL : limit, cursor);
  }
}
