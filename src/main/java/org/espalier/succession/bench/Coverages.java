package org.espalier.succession.bench;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.espalier.insight.InsightGroup;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.sql.AnalyticSql;
import org.espalier.platform.sql.Condition;
import org.espalier.succession.positions.Criticality;
import org.espalier.workforce.jobs.Jobs;
import org.espalier.workforce.organisation.OrgUnits;
import org.jspecify.annotations.Nullable;

/**
 * How key positions are covered, group by group: the benches of {@link Overviews}, and one
 * statement more for the names of groups.
 */
@Singleton
class Coverages {

  private static final InsightGroup ALL = new InsightGroup(null, null, null);
  private static final Comparator<CoverageRow> BY_NAME =
      Comparator.comparing(
              (CoverageRow row) -> row.group().name(),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(row -> row.group().id(), Comparator.nullsLast(Comparator.naturalOrder()));

  private final AnalyticSql analytic;
  private final Benches benches;
  private final OrgUnits units;
  private final Jobs jobs;

  Coverages(AnalyticSql analytic, Benches benches, OrgUnits units, Jobs jobs) {
    this.analytic = analytic;
    this.benches = benches;
    this.units = units;
    this.jobs = jobs;
  }

  /**
   * Counts those in use.
   *
   * @param which over key_position k and its position p
   */
  CoverageView by(CoverageGrouping by, Filters which) {
    List<Bench> found =
        benches.all(Condition.and(List.of(Condition.of("k.active"), which.condition())), analytic);
    List<CoverageRow> rows =
        switch (by) {
          case ALL -> List.of(CoverageRow.of(ALL, found));
          case CRITICALITY -> byCriticality(found);
          case ORG_UNIT -> byUnit(found);
          case JOB -> byJob(found);
        };
    if (rows.size() > InsightGroup.MOST) {
      throw InsightGroup.tooMany();
    }
    return new CoverageView(AsOf.present().shown(), false, by, rows);
  }

  /** The ways in which it can be narrowed. */
  static Filters which(
      @Nullable String criticality,
      @Nullable String orgUnitId,
      @Nullable String withinOrgUnitId,
      @Nullable String jobId) {
    return new Filters()
        .choice("criticality", criticality, Criticality.class, "k.criticality = :criticality")
        .uuid("orgUnitId", orgUnitId, "p.org_unit_id = :orgUnitId")
        .uuid(
            "withinOrgUnitId",
            withinOrgUnitId,
            OrgUnits.TREE.within("p.org_unit_id", ":withinOrgUnitId"))
        .uuid("jobId", jobId, "p.job_id = :jobId");
  }

  private static List<CoverageRow> byCriticality(List<Bench> found) {
    Map<Criticality, List<Bench>> groups =
        found.stream().collect(Collectors.groupingBy(Bench::criticality));
    return Stream.of(Criticality.values())
        .sorted(Comparator.reverseOrder())
        .filter(groups::containsKey)
        .map(one ->
            CoverageRow.of(
                new InsightGroup(null, null, one.name()), groups.getOrDefault(one, List.of())))
        .toList();
  }

  private List<CoverageRow> byUnit(List<Bench> found) {
    Map<Optional<UUID>, List<Bench>> groups =
        grouped(
            found,
            one ->
                one.units().isEmpty()
                    ? Stream.of(Optional.empty())
                    : one.units().stream().map(Optional::of));
    return rows(
        groups,
        units.all(groups.keySet().stream().flatMap(Optional::stream).toList()).stream()
            .map(one -> new InsightGroup(one.id(), one.externalId(), one.name())));
  }

  private List<CoverageRow> byJob(List<Bench> found) {
    Map<Optional<UUID>, List<Bench>> groups =
        grouped(found, one -> Stream.of(Optional.ofNullable(one.jobId())));
    return rows(
        groups,
        jobs.all(groups.keySet().stream().flatMap(Optional::stream).toList()).stream()
            .map(one -> new InsightGroup(one.id(), one.externalId(), one.title())));
  }

  private static Map<Optional<UUID>, List<Bench>> grouped(
      List<Bench> found, Function<Bench, Stream<Optional<UUID>>> groups) {
    Map<Optional<UUID>, List<Bench>> grouped = new LinkedHashMap<>();
    found.forEach(one ->
        groups
            .apply(one)
            .forEach(key -> grouped.computeIfAbsent(key, _ -> new ArrayList<>()).add(one)));
    return grouped;
  }

  private static List<CoverageRow> rows(
      Map<Optional<UUID>, List<Bench>> groups, Stream<InsightGroup> names) {
    Map<Optional<UUID>, InsightGroup> named =
        names.collect(Collectors.toMap(one -> Optional.ofNullable(one.id()), Function.identity()));
    return groups.entrySet().stream()
        .map(one ->
            CoverageRow.of(
                named.getOrDefault(
                    one.getKey(), new InsightGroup(one.getKey().orElse(null), null, null)),
                one.getValue()))
        .sorted(BY_NAME)
        .toList();
  }
}
