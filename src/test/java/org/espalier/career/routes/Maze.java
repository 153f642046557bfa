package org.espalier.career.routes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.espalier.career.moves.Prospect;
import org.espalier.career.paths.CareerPathBrief;
import org.espalier.career.paths.Move;
import org.espalier.career.paths.MoveKind;
import org.espalier.competency.frameworks.CompetencyBrief;
import org.espalier.competency.frameworks.ScaleBrief;
import org.espalier.competency.frameworks.Tier;
import org.espalier.gap.EffectiveRequirement;
import org.espalier.gap.GapMath;
import org.espalier.gap.Need;
import org.espalier.workforce.jobs.JobBrief;
import org.jspecify.annotations.Nullable;

/**
 * A made-up world of jobs small enough to try all ways: the first is where somebody stands, the
 * last is the target.
 *
 * @param levels what each job requires of each competency, from 0 to 4; null for nothing
 * @param paths whether a path leads from one job to another
 * @param actual the person's levels; null for what nobody assessed
 * @param mostMoves how many moves at most
 * @param width of the scale: with some of them shares of it do not end
 */
record Maze(
    List<List<@Nullable Integer>> levels,
    List<List<Boolean>> paths,
    List<@Nullable Integer> actual,
    int mostMoves,
    int width) {

  static final int JOBS = 6;
  private static final int COMPETENCIES = 3;

  static Arbitrary<Maze> any() {
    Arbitrary<List<@Nullable Integer>> some =
        Arbitraries.integers().between(0, 4).injectNull(0.3).list().ofSize(COMPETENCIES);
    return Combinators.combine(
            some.list().ofSize(JOBS),
            Arbitraries.of(true, false, false).list().ofSize(JOBS).list().ofSize(JOBS),
            some,
            Arbitraries.integers().between(1, 5),
            Arbitraries.of(4, 6, 7))
        .as(Maze::new);
  }

  static UUID job(int place) {
    return new UUID(1, place);
  }

  static UUID target() {
    return job(JOBS - 1);
  }

  RouteSearch.Found search() {
    return search(RouteSearch.USUAL_WORK);
  }

  /** Knows of no more jobs than those to which a way can lead. */
  RouteSearch.Found search(long work) {
    Trails trails = Trails.to(target(), moves(), mostMoves);
    Map<UUID, List<Need>> needs = new HashMap<>();
    trails.jobs(List.of(job(0))).forEach(job -> needs.put(job, needs(job)));
    return new RouteSearch(trails, needs, work).from(job(0), own());
  }

  private List<Need> needs(UUID job) {
    return asked().getOrDefault(job, List.of()).stream()
        .map(one -> new Need(one.competency().id(), one.scale(), one.required(), one.weight()))
        .toList();
  }

  Map<UUID, BigDecimal> own() {
    Map<UUID, BigDecimal> own = new HashMap<>();
    for (int i = 0; i < COMPETENCIES; i++) {
      Integer level = actual.get(i);
      if (level != null) {
        own.put(new UUID(2, i), BigDecimal.valueOf(level));
      }
    }
    return own;
  }

  Map<UUID, List<Move>> moves() {
    Map<UUID, List<Move>> moves = new HashMap<>();
    for (int from = 0; from < JOBS; from++) {
      for (int to = 0; to < JOBS; to++) {
        if (from != to && paths.get(from).get(to)) {
          moves.computeIfAbsent(job(from), _ -> new ArrayList<>()).add(move(from, to));
        }
      }
    }
    return moves;
  }

  Map<UUID, List<EffectiveRequirement>> asked() {
    Map<UUID, List<EffectiveRequirement>> asked = new HashMap<>();
    for (int job = 0; job < JOBS; job++) {
      List<EffectiveRequirement> some = new ArrayList<>();
      for (int i = 0; i < COMPETENCIES; i++) {
        Integer level = levels.get(job).get(i);
        if (level != null) {
          some.add(requirement(i, level));
        }
      }
      asked.put(job(job), some);
    }
    return asked;
  }

  /** The distance of the best way, found by trying all; null if there is none. */
  @Nullable Best best() {
    return best(job(0), own(), BigDecimal.ZERO, 0);
  }

  private @Nullable Best best(UUID at, Map<UUID, BigDecimal> levels, BigDecimal cost, int length) {
    if (at.equals(target())) {
      return new Best(GapMath.shown(cost), length);
    }
    Best best = null;
    if (length < mostMoves) {
      for (Move move : moves().getOrDefault(at, List.of())) {
        Prospect prospect = Prospect.of(asked().getOrDefault(move.job().id(), List.of()), levels);
        Map<UUID, BigDecimal> after = new HashMap<>(levels);
        prospect.open().forEach(gap -> after.put(gap.competency().id(), gap.required()));
        Best found = best(move.job().id(), after, cost.add(prospect.way()), length + 1);
        best = best == null || (found != null && found.beats(best)) ? found : best;
      }
    }
    return best;
  }

  private static Move move(int from, int to) {
    return new Move(
        job(from),
        new JobBrief(job(to), "j" + to, "Job " + to),
        new CareerPathBrief(new UUID(4, from * JOBS + to), "p", MoveKind.TYPICAL, null));
  }

  private EffectiveRequirement requirement(int competency, int level) {
    return new EffectiveRequirement(
        new CompetencyBrief(new UUID(2, competency), "c" + competency, "C" + competency, Tier.JOB),
        new ScaleBrief(new UUID(3, 0), BigDecimal.ZERO, BigDecimal.valueOf(width)),
        BigDecimal.valueOf(level),
        BigDecimal.ONE,
        false,
        List.of());
  }

  /** What a way costs, and how many moves it has. */
  record Best(BigDecimal distance, int length) {

    boolean beats(Best other) {
      int order = distance.compareTo(other.distance);
      return order < 0 || (order == 0 && length < other.length);
    }
  }
}
