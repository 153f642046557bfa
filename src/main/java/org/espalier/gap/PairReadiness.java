package org.espalier.gap;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sql.Sql;
import org.espalier.workforce.jobs.JobBrief;

/**
 * How ready people are for jobs, each for another one, in one statement however many they are. Only
 * of people whose gap the caller may see: to be told that somebody is nominated is not to be told
 * what that one lacks.
 */
@Singleton
public class PairReadiness {

  private static final Query GAP =
      Query.file("gap/pair_gap").with("is", "= any(:employees::uuid[])");

  private final Sql sql;
  private final GapPolicy policy;

  PairReadiness(Sql sql, GapPolicy policy) {
    this.sql = sql;
    this.policy = policy;
  }

  /**
   * Readiness today, by pair; people and jobs that are not there, and people whose gap the caller
   * may not see, are left out.
   */
  public Map<Pair, ComputedReadiness> of(Collection<Pair> pairs) {
    List<Pair> asked = pairs.stream().distinct().toList();
    Map<Pair, ComputedReadiness> found = new LinkedHashMap<>();
    Condition told = policy.told("e.id");
    if (asked.isEmpty() || told.equals(Condition.NONE)) {
      return found;
    }
    AsOf now = AsOf.present();
    Args args =
        Args.of("asOf", now.at())
            .and("day", now.day())
            .uuids("employees", asked.stream().map(Pair::employee).toList())
            .uuids("jobs", asked.stream().map(Pair::job).toList())
            .and(told.args());
    Map<Pair, JobBrief> jobs = new HashMap<>();
    Map<Pair, List<GapItem>> items = new LinkedHashMap<>();
    sql.list(GAP.with("visible", told.sql()), args, row -> read(row, asked, jobs, items));
    items.forEach((pair, some) -> found.put(pair, ComputedReadiness.of(jobs.get(pair), some)));
    return found;
  }

  private static boolean read(
      Row row, List<Pair> asked, Map<Pair, JobBrief> jobs, Map<Pair, List<GapItem>> items)
      throws SQLException {
    Pair pair = asked.get(row.count("number") - 1);
    List<GapItem> some = items.computeIfAbsent(pair, _ -> new ArrayList<>());
    if (some.isEmpty()) {
      jobs.put(
          pair,
          new JobBrief(row.uuid("job_id"), row.text("job_external_id"), row.text("job_title")));
    }
    return row.uuidOrNull("competency_id") == null
        || some.add(GapItem.of(row, SeverityBands.USUAL));
  }

  /** A person, and a job to be ready for. */
  public record Pair(UUID employee, UUID job) {}
}
