package org.espalier.career.moves;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.espalier.career.paths.CareerPathBrief;
import org.espalier.career.paths.CareerPaths;
import org.espalier.career.paths.Move;
import org.espalier.gap.EffectiveRequirement;
import org.espalier.gap.Gaps;
import org.espalier.gap.Need;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.workforce.jobs.JobBrief;
import org.jspecify.annotations.Nullable;

/** Ranks the jobs that people could go to. */
@Singleton
class MoveFinder {

  private static final Query JOBS = Query.file("career/open_jobs");

  private final Sql sql;
  private final Gaps gaps;
  private final CareerPaths paths;

  MoveFinder(Sql sql, Gaps gaps, CareerPaths paths) {
    this.sql = sql;
    this.gaps = gaps;
    this.paths = paths;
  }

  /**
   * The best moves of everybody who asks: all candidates are ranked by their levels alone; what is
   * lacking, and who asks for it, is read for the best only.
   *
   * @param from the jobs from which they go; those who have none are absent
   * @param levels what each of them can do
   */
  FoundMoves find(
      Collection<UUID> asking,
      Map<UUID, JobBrief> from,
      Map<UUID, Map<UUID, BigDecimal>> levels,
      CareerMoves.Wish wish) {
    Map<UUID, Map<UUID, Way>> ways = ways(asking, from, wish.reach());
    Map<UUID, List<Need>> needs = needs(ways.values());
    Map<UUID, List<Candidate>> best = new HashMap<>();
    Map<UUID, Integer> considered = new HashMap<>();
    ways.forEach((one, some) -> {
      best.put(one, best(some.values(), needs, levels.getOrDefault(one, Map.of()), wish));
      considered.put(one, some.size());
    });
    return new FoundMoves(considered, best, asked(best.values()), levels);
  }

  private Map<UUID, Map<UUID, Way>> ways(
      Collection<UUID> asking, Map<UUID, JobBrief> from, MoveReach reach) {
    Map<UUID, Way> everywhere = everywhere(reach);
    Set<UUID> left = from.values().stream().map(JobBrief::id).collect(Collectors.toSet());
    Map<UUID, List<Move>> moves = left.isEmpty() ? Map.of() : paths.from(left);
    Map<UUID, Map<UUID, Way>> ways = new HashMap<>();
    asking.forEach(one -> ways.put(one, ways(from.get(one), everywhere, moves)));
    return ways;
  }

  private Map<UUID, List<Need>> needs(Collection<Map<UUID, Way>> ways) {
    Set<UUID> jobs = new LinkedHashSet<>();
    ways.forEach(some -> jobs.addAll(some.keySet()));
    return jobs.isEmpty() ? Map.of() : gaps.needs(jobs, AsOf.present());
  }

  private Map<UUID, List<EffectiveRequirement>> asked(Collection<List<Candidate>> best) {
    Set<UUID> jobs = new LinkedHashSet<>();
    best.forEach(some -> some.forEach(candidate -> jobs.add(candidate.job().id())));
    return jobs.isEmpty() ? Map.of() : gaps.required(jobs, AsOf.present());
  }

  private static List<Candidate> best(
      Collection<Way> ways,
      Map<UUID, List<Need>> needs,
      Map<UUID, BigDecimal> levels,
      CareerMoves.Wish wish) {
    return ways.stream()
        .map(way ->
            Candidate.of(
                way.job(), way.path(), needs.getOrDefault(way.job().id(), List.of()), levels))
        .sorted(Candidate.best(wish.rank()))
        .limit(wish.most())
        .toList();
  }

  /** Where one could go from a job: everywhere that is looked at, and where paths lead. */
  private static Map<UUID, Way> ways(
      @Nullable JobBrief from, Map<UUID, Way> everywhere, Map<UUID, List<Move>> paths) {
    Map<UUID, Way> ways = new LinkedHashMap<>(everywhere);
    if (from != null) {
      paths
          .getOrDefault(from.id(), List.of())
          .forEach(move -> ways.put(move.job().id(), new Way(move.job(), move.path())));
      ways.remove(from.id());
    }
    return ways;
  }

  /** All jobs that are in use, if all are looked at. */
  private Map<UUID, Way> everywhere(MoveReach reach) {
    Map<UUID, Way> ways = new LinkedHashMap<>();
    if (reach == MoveReach.ALL) {
      sql.list(
              JOBS,
              Args.none(),
              row ->
                  new JobBrief(
                      row.uuid("job_id"), row.text("job_external_id"), row.text("job_title")))
          .forEach(job -> ways.put(job.id(), new Way(job, null)));
    }
    return ways;
  }

  private record Way(JobBrief job, @Nullable CareerPathBrief path) {}
}
