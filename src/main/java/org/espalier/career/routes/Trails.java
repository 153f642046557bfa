package org.espalier.career.routes;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.espalier.career.paths.Move;

/**
 * The moves that can be part of a way to a target.
 *
 * @param moves all that are open, by the job that they leave
 * @param target where to
 * @param mostMoves how many moves a way has at most
 * @param ahead how many moves each job is from the target at least; jobs from which none leads
 *     there within that many are absent
 */
record Trails(Map<UUID, List<Move>> moves, UUID target, int mostMoves, Map<UUID, Integer> ahead) {

  static Trails to(UUID target, Map<UUID, List<Move>> moves, int mostMoves) {
    Map<UUID, Set<UUID>> back = new HashMap<>();
    moves.forEach((from, all) ->
        all.forEach(move -> back.computeIfAbsent(move.job().id(), _ -> new HashSet<>()).add(from)));
    Map<UUID, Integer> ahead = new HashMap<>(Map.of(target, 0));
    Set<UUID> edge = Set.of(target);
    for (int away = 1; away <= mostMoves && !edge.isEmpty(); away++) {
      Set<UUID> next = new HashSet<>();
      for (UUID job : edge) {
        for (UUID from : back.getOrDefault(job, Set.of())) {
          if (ahead.putIfAbsent(from, away) == null) {
            next.add(from);
          }
        }
      }
      edge = next;
    }
    return new Trails(moves, target, mostMoves, ahead);
  }

  /** The moves from a job, after so many, by which the target can still be reached in time. */
  List<Move> from(UUID job, int after) {
    return moves.getOrDefault(job, List.of()).stream()
        .filter(move -> {
          Integer rest = ahead.get(move.job().id());
          return rest != null && after + 1 + rest <= mostMoves;
        })
        .toList();
  }

  /** The jobs to which ways from some jobs can lead, the target among them. */
  Set<UUID> jobs(Collection<UUID> starts) {
    Set<UUID> reached = new HashSet<>(starts);
    Set<UUID> jobs = new HashSet<>(Set.of(target));
    Set<UUID> edge = Set.copyOf(starts);
    for (int after = 0; after < mostMoves && !edge.isEmpty(); after++) {
      Set<UUID> next = new HashSet<>();
      for (UUID job : edge) {
        for (Move move : from(job, after)) {
          jobs.add(move.job().id());
          if (reached.add(move.job().id())) {
            next.add(move.job().id());
          }
        }
      }
      edge = next;
    }
    return jobs;
  }
}
