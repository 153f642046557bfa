package org.espalier.insight.investment;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import org.espalier.gap.GroupGaps;
import org.espalier.insight.LearningInsightPolicy;
import org.espalier.insight.LearningTime;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** What was spent on learning: one statement a page, however much was completed. */
@Singleton
class Investments {

  private static final String NEVER = "null::timestamptz";
  private static final Query SPENT = Query.file("insight/investment");
  private static final Query UNASKED = Query.file("insight/unasked");
  private static final Query UNSERVED =
      Query.file("insight/unserved").with("filter", "true").with("number", GroupGaps.UNNUMBERED);

  private final Sql sql;
  private final LearningInsightPolicy policy;

  Investments(Sql sql, LearningInsightPolicy policy) {
    this.sql = sql;
    this.policy = policy;
  }

  /**
   * Who counts.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN
   */
  Condition counted() {
    return policy.counted();
  }

  /** A page of spending, the dearest first unless another order is asked for. */
  InvestmentView spent(
      Condition counted, LearningTime asked, InvestmentGrouping by, PageParams page) {
    AsOf asOf = AsOf.present();
    Page<InvestmentRow> rows =
        spending(by, counted)
            .page(sql, page, bound(asked.args(asOf.at()), counted))
            .map(InvestmentRow.Listed::row);
    return view(asOf, asked, by, rows.items(), rows.nextCursor());
  }

  /** All of it at once, by name. */
  InvestmentView all(Condition counted, LearningTime asked, InvestmentGrouping by) {
    AsOf asOf = AsOf.present();
    List<InvestmentRow> rows =
        spending(by, counted).some(sql, bound(asked.args(asOf.at()), counted).condition()).stream()
            .sorted(
                Comparator.comparing(InvestmentRow.Listed::name)
                    .thenComparing(InvestmentRow.Listed::id))
            .map(InvestmentRow.Listed::row)
            .toList();
    return view(asOf, asked, by, rows, null);
  }

  /** A page of learning that nobody's gap asked for, the longest first unless asked otherwise. */
  UnaskedView unasked(Condition counted, LearningTime asked, PageParams page) {
    AsOf asOf = AsOf.present();
    Page<UnaskedRow> rows =
        new Listing<>(UNASKED.with("visible", counted.sql()), UnaskedRow.Listed::of, "g")
            .dated(NEVER, NEVER)
            .sort("hours", "g.hours", "numeric", UnaskedRow.Listed::hours)
            .sort("cost", "g.amount", "numeric", UnaskedRow.Listed::amount)
            .sort("name", "g.name", "text", one -> one.row().activity().title())
            .usually("-hours")
            .page(sql, page, bound(asked.args(asOf.at()), counted))
            .map(UnaskedRow.Listed::row);
    return new UnaskedView(asOf.shown(), asked.from(), asked.to(), rows.items(), rows.nextCursor());
  }

  /** A page of gaps that nobody's learning serves, the heaviest first unless asked otherwise. */
  UnservedView unserved(Condition counted, PageParams page) {
    AsOf asOf = AsOf.present();
    Args args = Args.of("asOf", asOf.at()).and("day", asOf.day()).and("today", Moments.today());
    Page<UnservedRow> rows =
        new Listing<>(UNSERVED.with("visible", counted.sql()), UnservedRow.Listed::of, "g")
            .dated(NEVER, NEVER)
            .sort("priority", "n.priority", "numeric", UnservedRow.Listed::priority)
            .sort("unserved", "n.unserved", "bigint", UnservedRow.Listed::people)
            .sort("name", "g.name", "text", one -> one.row().competency().name())
            .usually("-priority")
            .page(sql, page, bound(args, counted))
            .map(UnservedRow.Listed::row);
    return new UnservedView(
        asOf.shown(), LearningInsightPolicy.MIN_GROUP_SIZE, rows.items(), rows.nextCursor());
  }

  private static Listing<InvestmentRow.Listed> spending(InvestmentGrouping by, Condition counted) {
    return new Listing<>(
            SPENT.with("grouping", by.piece()).with("visible", counted.sql()),
            row -> InvestmentRow.Listed.of(row, by),
            "g")
        .dated(NEVER, NEVER)
        .sort("cost", "g.amount", "numeric", InvestmentRow.Listed::amount)
        .sort("name", "g.name", "text", InvestmentRow.Listed::name)
        .sort("people", "g.people", "bigint", one -> one.row().people())
        .sort("hours", "g.hours", "numeric", one -> one.row().hours())
        .usually("-cost");
  }

  /** The values that a statement needs besides those of the page. */
  private static Filters bound(Args args, Condition counted) {
    return new Filters().add(Condition.of("true", args.and(counted.args())));
  }

  private static InvestmentView view(
      AsOf asOf,
      LearningTime asked,
      InvestmentGrouping by,
      List<InvestmentRow> rows,
      @Nullable String next) {
    return new InvestmentView(
        asOf.shown(),
        by,
        asked.from(),
        asked.to(),
        asked.window().toString(),
        LearningInsightPolicy.MIN_GROUP_SIZE,
        rows,
        next);
  }
}
