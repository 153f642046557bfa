package org.espalier.career.moves;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.platform.graphql.Graph;
import org.espalier.workforce.jobs.JobView;
import org.jspecify.annotations.Nullable;

/** Moves from jobs over GraphQL. */
@Singleton
class JobMoveGraph implements Graph {

  private final CareerMoves moves;

  JobMoveGraph(CareerMoves moves) {
    this.moves = moves;
  }

  @Description("Where one could go from the job, for somebody who has exactly what it requires.")
  public List<JobMovesView> careerMoves(
      @Source List<JobView> jobs,
      @Description("Which jobs are looked at; PATHS if absent.") @Nullable MoveReach reach,
      @Description("What they are ranked by; READINESS if absent.") @Nullable MoveRank rank,
      @Description("How many at most, from 1 to 500; 50 if absent.") @Nullable Integer limit) {
    Map<UUID, JobMovesView> found = moves.ofJobs(jobs, CareerMoveGraph.wish(reach, rank, limit));
    return jobs.stream().map(job -> Objects.requireNonNull(found.get(job.id()))).toList();
  }
}
