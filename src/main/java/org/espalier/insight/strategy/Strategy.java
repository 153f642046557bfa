package org.espalier.insight.strategy;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.competency.initiatives.InitiativeView;
import org.espalier.competency.initiatives.Initiatives;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.sql.AnalyticSql;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sync.Status;
import org.jspecify.annotations.Nullable;

/** Who there is for what initiatives ask for: one statement, however many initiatives. */
@Singleton
class Strategy {

  /** Levels of the scale that those lack at most who could, unless something else is asked for. */
  static final int USUAL_WITHIN = 1;

  private static final Query COUNTS = Query.file("insight/strategy").with("filter", "true");
  private static final Query PEOPLE = Query.file("insight/strategy_people").with("filter", "true");

  private final Initiatives initiatives;
  private final StrategyPolicy policy;
  private final AnalyticSql sql;

  Strategy(Initiatives initiatives, StrategyPolicy policy, AnalyticSql sql) {
    this.initiatives = initiatives;
    this.policy = policy;
    this.sql = sql;
  }

  /** A page of the initiatives that are pursued. */
  StrategyPage page(PageParams page, int within) {
    Condition counted = policy.counted();
    Filters pursued =
        new Filters()
            .choice(
                "status", Status.ACTIVE.name(), Status.class, "i.active = (:status = 'ACTIVE')");
    Page<InitiativeView> found = initiatives.page(page, pursued);
    return told(found.items(), counted, within, found.nextCursor());
  }

  /**
   * One initiative.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND or GONE
   */
  StrategyPage one(UUID initiative, int within) {
    Condition counted = policy.counted();
    return told(List.of(initiatives.get(initiative)), counted, within, null);
  }

  /** The people whom the caller sees, of one competency. */
  StrategyPeoplePage people(
      UUID initiative,
      UUID competency,
      @Nullable StrategyPart part,
      int within,
      int limit,
      @Nullable UUID after) {
    Condition counted = policy.counted();
    UUID wanted = initiatives.get(initiative).id();
    AsOf asOf = AsOf.present();
    List<Condition> narrowed = new ArrayList<>();
    if (part != null) {
      narrowed.add(Condition.of("g.part = :part", Args.of("part", part.name())));
    }
    if (after != null) {
      narrowed.add(Condition.of("g.employee_id > :after", Args.of("after", after)));
    }
    Condition which = Condition.and(narrowed);
    List<StrategyPerson> found =
        sql.list(
            PEOPLE.with("visible", counted.sql()).with("wanted", which.sql()),
            args(List.of(wanted), asOf, within)
                .and("competency", competency)
                .and("limit", limit + 1)
                .and(counted.args())
                .and(which.args()),
            StrategyPerson::of);
    return StrategyPeoplePage.of(asOf.shown(), found, limit);
  }

  private StrategyPage told(
      List<InitiativeView> asked, Condition counted, int within, @Nullable String next) {
    AsOf asOf = AsOf.present();
    boolean complete = counted.sql().equals(Condition.ALL.sql());
    Map<UUID, List<StrategyCounts>> counts = counts(asked, counted, asOf, within);
    List<StrategyInitiative> items =
        asked.stream()
            .map(one ->
                StrategyInitiative.of(
                    one,
                    counts.getOrDefault(one.id(), List.of()).stream()
                        .map(competency -> competency.told(asOf.day(), complete))
                        .toList(),
                    complete))
            .toList();
    return new StrategyPage(asOf.shown(), complete, within, StrategyPage.DEFINITION, items, next);
  }

  private Map<UUID, List<StrategyCounts>> counts(
      List<InitiativeView> asked, Condition counted, AsOf asOf, int within) {
    Map<UUID, Map<UUID, StrategyCounts>> found = new HashMap<>();
    LocalDate today = asOf.day();
    sql.list(
        COUNTS.with("visible", counted.sql()),
        args(asked.stream().map(InitiativeView::id).toList(), asOf, within).and(counted.args()),
        row -> {
          Map<UUID, StrategyCounts> ofInitiative =
              found.computeIfAbsent(row.uuid("initiative_id"), _ -> new LinkedHashMap<>());
          UUID competency = row.uuid("competency_id");
          StrategyCounts known = ofInitiative.get(competency);
          StrategyCounts counts = known == null ? StrategyCounts.of(row) : known;
          ofInitiative.put(competency, counts);
          counts.add(row, today);
          return competency;
        });
    Map<UUID, List<StrategyCounts>> listed = new HashMap<>();
    found.forEach((initiative, counts) -> listed.put(initiative, List.copyOf(counts.values())));
    return listed;
  }

  private static Args args(List<UUID> initiatives, AsOf asOf, int within) {
    return Args.of("asOf", asOf.at()).and("within", within).uuids("initiatives", initiatives);
  }
}
