package org.espalier.career.paths;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.security.OpenPolicy;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sync.SyncTable;
import org.espalier.platform.sync.Synced;
import org.espalier.platform.sync.Tools;
import org.espalier.workforce.jobs.Jobs;

/** The moves between jobs of a tenant. */
@Singleton
public class CareerPaths extends Synced<CareerPathInput, CareerPathView> {

  private static final Query MOVES = Query.file("career/moves_of_jobs");
  private static final Query ALL = MOVES.with("filter", "true");
  private static final Query FROM = MOVES.with("filter", "p.from_job_id = any(:jobs)");

  private final Sql sql;

  CareerPaths(Tools tools) {
    super(
        tools,
        "career-path",
        new SyncTable<CareerPathInput>("career_path")
            .reference(
                "from_job_id",
                Jobs.LOOKUP,
                CareerPathInput::fromJobExternalId,
                "/fromJobExternalId")
            .reference(
                "to_job_id", Jobs.LOOKUP, CareerPathInput::toJobExternalId, "/toJobExternalId")
            .choice("kind", CareerPathInput::usualKind)
            .count("typical_months", CareerPathInput::typicalMonths)
            .text("description", CareerPathInput::description),
        null,
        new Listing<>(Query.file("career/paths"), CareerPathView::of, "p")
            .sort("externalId", "p.external_id", "text", CareerPathView::externalId)
            .sort("updatedAt", "p.updated_at", "timestamptz", CareerPathView::updatedAt),
        "p",
        new OpenPolicy("career-paths", tools.tenancy()));
    this.sql = tools.sql();
  }

  /**
   * The open moves from each of several jobs: typical ones first, then lateral ones, by title; at
   * most one to the same job.
   */
  public Map<UUID, List<Move>> from(Collection<UUID> jobs) {
    return grouped(sql.list(FROM, Args.none().uuids("jobs", jobs), Move::of));
  }

  /** All open moves, by the job that they leave. */
  public Map<UUID, List<Move>> all() {
    return grouped(sql.list(ALL, Args.none(), Move::of));
  }

  private static Map<UUID, List<Move>> grouped(List<Move> moves) {
    Map<UUID, Map<UUID, Move>> best = new LinkedHashMap<>();
    for (MoveKind kind : MoveKind.values()) {
      moves.stream()
          .filter(move -> move.path().kind() == kind)
          .forEach(move ->
              best.computeIfAbsent(move.fromJobId(), _ -> new LinkedHashMap<>())
                  .putIfAbsent(move.job().id(), move));
    }
    Map<UUID, List<Move>> grouped = new LinkedHashMap<>();
    best.forEach((from, to) -> grouped.put(from, new ArrayList<>(to.values())));
    return grouped;
  }

  @Override
  public String name() {
    return "career-paths";
  }

  @Override
  public Class<CareerPathInput> input() {
    return CareerPathInput.class;
  }

  @Override
  protected CareerPathInput inputOf(CareerPathView path) {
    return new CareerPathInput(
        path.externalId(),
        path.source(),
        path.fromJobExternalId(),
        path.toJobExternalId(),
        path.kind(),
        path.typicalMonths(),
        path.description(),
        path.status());
  }
}
