package org.espalier.insight.demand;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.espalier.insight.projection.Asked;
import org.espalier.insight.projection.Cohort;
import org.espalier.insight.projection.Scale;
import org.espalier.insight.projection.Step;
import org.espalier.insight.scenarios.Attrition;
import org.espalier.insight.scenarios.DemandScenarioView;
import org.espalier.insight.scenarios.ScenarioInitiative;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.sql.AnalyticSql;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;

/**
 * What is known of people, jobs and plans at the moment of a forecast: one statement a question.
 */
@Singleton
class Facts {

  private static final int PACE_MONTHS = 24;
  private static final Query HEADS = everybody("insight/outlook_heads");
  private static final Query COHORTS = everybody("insight/outlook_cohorts");
  private static final Query UNITS = everybody("insight/outlook_units");
  private static final Query LEAVERS = Query.file("insight/outlook_leavers");
  private static final Query OPENINGS = Query.file("insight/outlook_openings");
  private static final Query STEPS = Query.file("insight/outlook_steps");
  private static final Query MISSIONS = Query.file("insight/outlook_missions");
  private static final Query PACE = Query.file("insight/outlook_pace");
  private static final Query NEEDS = Query.file("gap/job_needs");

  private final AnalyticSql sql;

  Facts(AnalyticSql sql) {
    this.sql = sql;
  }

  private static Query everybody(String file) {
    return Query.file(file).with("filter", "true").with("visible", "true");
  }

  /** Jobs with people, and these; how many people have none. */
  Heads heads(Collection<UUID> named) {
    List<KnownJob> jobs = new ArrayList<>();
    List<Integer> without = new ArrayList<>();
    sql.list(
        HEADS,
        Args.none().uuids("jobs", named),
        row ->
            row.uuidOrNull("job_id") == null
                ? without.add(row.count("heads"))
                : jobs.add(KnownJob.of(row)));
    return new Heads(jobs, without.stream().mapToInt(Integer::intValue).sum());
  }

  /** What jobs require, and of which scales. */
  Requirements required(Collection<KnownJob> jobs, AsOf asOf) {
    Map<UUID, Scale> scales = new HashMap<>();
    List<Asked> asked =
        sql.list(
            NEEDS,
            Args.of("day", asOf.day()).uuids("jobs", jobs.stream().map(KnownJob::id).toList()),
            row -> {
              UUID competency = row.uuid("competency_id");
              scales.put(competency, new Scale(row.number("min_value"), row.number("max_value")));
              return new Asked(row.uuid("job_id"), competency, row.number("required"));
            });
    return new Requirements(asked, scales);
  }

  /** What units require of people of jobs, where they work. */
  List<KnownPlace> places(AsOf asOf) {
    return sql.list(UNITS, Args.of("day", asOf.day()), KnownPlace::of);
  }

  /**
   * How people stand and develop; whatever is planned counts by the quarter of its day.
   *
   * @param units where people work who are told apart
   */
  List<Cohort> cohorts(
      Collection<UUID> competencies, PlacesOfJobs units, Quarters quarters, AsOf asOf) {
    Map<Cohort, Integer> merged = new HashMap<>();
    sql.list(
        COHORTS,
        Args.of("asOf", asOf.at())
            .and("last", quarters.end())
            .uuids("competencies", competencies)
            .uuids("units", units.ids()),
        row -> {
          UUID job = row.uuid("job_id");
          UUID competency = row.uuid("competency_id");
          BigDecimal planned = row.numberOrNull("planned_level");
          Cohort kind =
              new Cohort(
                  job,
                  units.asking(job, row.uuidOrNull("org_unit_id"), competency),
                  competency,
                  row.numberOrNull("level"),
                  planned,
                  planned == null ? 0 : quarters.of(row.date("due")),
                  0);
          return merged.merge(kind, row.count("people"), Integer::sum);
        });
    return merged.entrySet().stream().map(one -> one.getKey().of(one.getValue())).toList();
  }

  /** Who left, by job; nothing where no history is asked for. */
  List<Turnover> turnover(Attrition wanted, AsOf asOf) {
    if (wanted.months() == null) {
      return List.of();
    }
    LocalDate since = asOf.day().minusMonths(wanted.months());
    return sql.list(
        LEAVERS,
        Args.of("since", start(since))
            .and("until", asOf.at())
            .and("sinceday", since)
            .and("untilday", asOf.day()),
        Turnover::of);
  }

  /** What open requisitions are to fill, by the quarter of their day. */
  List<Opening> openings(Quarters quarters) {
    return sql.list(
        OPENINGS,
        Args.none(),
        row ->
            new Opening(
                row.uuid("job_id"),
                quarters.of(row.dateOrNull("target_date")),
                row.count("people")));
  }

  List<Step> steps() {
    return sql.list(
        STEPS, Args.none(), row -> new Step(row.uuid("from_job_id"), row.uuid("to_job_id")));
  }

  /** What the initiatives of a scenario ask for. */
  List<KnownMission> missions(DemandScenarioView scenario) {
    List<ScenarioInitiative> picked = scenario.initiatives();
    return picked == null
        ? sql.list(MISSIONS.with("picked", "true"), Args.none(), KnownMission::of)
        : sql.list(
            MISSIONS.with("picked", "i.id = any(:picked)"),
            Args.none()
                .uuids("picked", picked.stream().map(ScenarioInitiative::initiativeId).toList()),
            KnownMission::of);
  }

  AssumedPace pace(AsOf asOf) {
    return sql.list(
            PACE,
            Args.of("since", start(asOf.day().minusMonths(PACE_MONTHS))).and("until", asOf.at()),
            row -> AssumedPace.of(row.count("items"), row.number("closed"), row.number("days")))
        .getFirst();
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Jobs, and how many people have none. */
  record Heads(List<KnownJob> jobs, int withoutJob) {

    Map<UUID, Integer> byJob() {
      return jobs.stream().collect(Collectors.toMap(KnownJob::id, KnownJob::heads));
    }
  }

  /** What jobs require, and the scales of that. */
  record Requirements(List<Asked> asked, Map<UUID, Scale> scales) {}
}
