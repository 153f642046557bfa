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
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Row;
import org.espalier.platform.sql.Sql;
import org.espalier.workforce.jobs.JobBrief;

/**
 * How ready people are for jobs, each for another one, in one statement however many they are. Who
 * asks has found by its own policy that the caller may see them.
 */
@Singleton
public class PairReadiness {

  private static final Query GAP =
      Query.file("gap/pair_gap").with("is", "= any(:employees::uuid[])");

  private final Sql sql;

  PairReadiness(Sql sql) {
    this.sql = sql;
  }

  /** Readiness today, by pair; people and jobs that are not there are left out. */
  public Map<Pair, ComputedReadiness> of(Collection<Pair> pairs) {
    List<Pair> asked = pairs.stream().distinct().toList();
    Map<Pair, ComputedReadiness> found = new LinkedHashMap<>();
    if (asked.isEmpty()) {
      return found;
    }
    AsOf now = AsOf.present();
    Args args =
        Args.of("asOf", now.at())
            .and("day", now.day())
            .uuids("employees", asked.stream().map(Pair::employee).toList())
            .uuids("jobs", asked.stream().map(Pair::job).toList());
    Map<Pair, JobBrief> jobs = new HashMap<>();
    Map<Pair, List<GapItem>> items = new LinkedHashMap<>();
    sql.list(GAP, args, row -> read(row, asked, jobs, items));
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
