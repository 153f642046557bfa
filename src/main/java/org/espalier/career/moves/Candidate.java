package org.espalier.career.moves;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.career.paths.CareerPathBrief;
import org.espalier.gap.Compared;
import org.espalier.gap.GapMath;
import org.espalier.gap.Need;
import org.espalier.workforce.jobs.JobBrief;
import org.jspecify.annotations.Nullable;

/**
 * A job that is looked at, before its gap is told.
 *
 * @param path the career path that leads there; null if none does
 * @param readiness from 0 to 1; null if nothing is required
 * @param fit from 0 to 1; null if nothing is required
 */
record Candidate(
    JobBrief job,
    @Nullable CareerPathBrief path,
    @Nullable BigDecimal readiness,
    @Nullable BigDecimal fit) {

  private static final Comparator<@Nullable BigDecimal> GREATEST =
      Comparator.nullsLast(Comparator.reverseOrder());
  private static final Comparator<Candidate> READIEST =
      Comparator.comparing(Candidate::readiness, GREATEST);
  private static final Comparator<Candidate> FITTEST =
      Comparator.comparing(Candidate::fit, GREATEST);

  /** The best first; jobs that require nothing last; equal ones by the other figure, by title. */
  static Comparator<Candidate> best(MoveRank rank) {
    Comparator<Candidate> figures =
        switch (rank) {
          case READINESS -> READIEST.thenComparing(FITTEST);
          case FIT -> FITTEST.thenComparing(READIEST);
        };
    return figures.thenComparing(one -> one.job().title()).thenComparing(one -> one.job().id());
  }

  static Candidate of(
      JobBrief job,
      @Nullable CareerPathBrief path,
      List<Need> needs,
      Map<UUID, BigDecimal> levels) {
    List<Compared> compared =
        needs.stream().map(need -> need.against(levels.get(need.competencyId()))).toList();
    return new Candidate(job, path, GapMath.readiness(compared), Fit.of(compared));
  }
}
