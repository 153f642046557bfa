package org.espalier.learning.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.espalier.platform.problem.Fault;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Activities that need each other in a circle, before them or as a part of them.
 *
 * @param members their external ids, each needing the next and the last the first
 * @param parts true if one of them is a part of the one before
 */
record PrerequisiteCircle(List<String> members, boolean parts) {

  private static final Query EDGES = Query.file("learning/prerequisite_edges");

  /** A circle below some activities, if there is one. */
  static Optional<PrerequisiteCircle> find(Sql sql, List<UUID> from) {
    Map<UUID, List<UUID>> needs = new HashMap<>();
    Map<UUID, String> names = new HashMap<>();
    Set<Edge> parts = new HashSet<>();
    sql.list(
        EDGES,
        Args.none().uuids("ids", from),
        row -> {
          UUID activity = row.uuid("activity_id");
          UUID needed = row.uuid("prerequisite_id");
          names.put(activity, row.text("external_id"));
          if (row.flag("part")) {
            parts.add(new Edge(activity, needed));
          }
          return needs.computeIfAbsent(activity, _ -> new ArrayList<>()).add(needed);
        });
    return new Search(needs)
        .circle()
        .map(ids ->
            new PrerequisiteCircle(
                ids.stream().map(id -> names.getOrDefault(id, id.toString())).toList(),
                within(ids, parts)));
  }

  private static boolean within(List<UUID> ids, Set<Edge> parts) {
    for (int i = 0; i < ids.size(); i++) {
      if (parts.contains(new Edge(ids.get(i), ids.get((i + 1) % ids.size())))) {
        return true;
      }
    }
    return false;
  }

  Fault fault() {
    String path = String.join(" > ", members) + " > " + members.getFirst();
    return new Fault(
        parts ? "/program" : "/prerequisites",
        FaultCode.CYCLE,
        "They would need each other: " + path + ".");
  }

  private record Edge(UUID from, UUID to) {}

  /** Depth-first search with the present path at hand. Each activity is left for good once. */
  private static final class Search {

    private final Map<UUID, List<UUID>> needs;
    private final Set<UUID> left = new HashSet<>();
    private final Set<UUID> path = new LinkedHashSet<>();
    private @Nullable List<UUID> found;

    Search(Map<UUID, List<UUID>> needs) {
      this.needs = needs;
    }

    Optional<List<UUID>> circle() {
      for (UUID start : needs.keySet()) {
        if (found == null) {
          visit(start);
        }
      }
      return Optional.ofNullable(found);
    }

    private void visit(UUID at) {
      if (found != null || left.contains(at)) {
        return;
      }
      if (!path.add(at)) {
        List<UUID> all = new ArrayList<>(path);
        found = all.subList(all.indexOf(at), all.size());
        return;
      }
      needs.getOrDefault(at, List.of()).forEach(this::visit);
      path.remove(at);
      left.add(at);
    }
  }
}
