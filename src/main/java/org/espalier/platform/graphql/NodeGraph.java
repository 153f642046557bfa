package org.espalier.platform.graphql;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Source;
import org.espalier.platform.feed.EventView;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Thing;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.Fault;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.ProblemException;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Finds things of any kind by their ids, which are unique among all kinds. */
@Singleton
class NodeGraph implements Graph {

  private final Instance<Graph> graphs;
  private final Sql sql;
  private volatile @Nullable Kinds kinds;

  NodeGraph(Instance<Graph> graphs, Sql sql) {
    this.graphs = graphs;
    this.sql = sql;
  }

  @org.eclipse.microprofile.graphql.Query
  @Description("The thing with this id, whatever it is.")
  public Thing node(UUID id) {
    Thing found = nodes(List.of(id)).getFirst();
    if (found == null) {
      throw CommonProblem.NOT_FOUND.because("There is no such thing.");
    }
    return found;
  }

  @Description("The thing that it happened to, as it is now; null if it is gone or out of sight.")
  public List<@Nullable Thing> subject(@Source List<EventView> events) {
    return nodes(events.stream().map(EventView::subjectId).toList());
  }

  @org.eclipse.microprofile.graphql.Query
  @Description("The things with these ids, in their order; null for those that are not there.")
  public List<@Nullable Thing> nodes(List<UUID> ids) {
    if (ids.size() > PageParams.MOST) {
      throw new ProblemException(
          List.of(
              new Fault(
                  "/ids", FaultCode.TOO_MANY, "At most " + PageParams.MOST + " ids at once.")));
    }
    Kinds all = kinds();
    Map<Integer, List<UUID>> byKind = new LinkedHashMap<>();
    sql.list(
        all.query(),
        Args.none().uuids("ids", ids),
        row ->
            byKind.computeIfAbsent(row.count("kind"), _ -> new ArrayList<>()).add(row.uuid("id")));
    Map<UUID, Thing> found = new HashMap<>();
    byKind.forEach((kind, some) ->
        all.list().get(kind).load().apply(some).forEach(thing -> add(thing, found)));
    return ids.stream().<@Nullable Thing>map(found::get).toList();
  }

  private static void add(Thing thing, Map<UUID, Thing> found) {
    if (thing.deletedAt() == null) {
      found.put(thing.id(), thing);
    }
  }

  /** Asked for late: this bean is among the graphs itself. */
  private Kinds kinds() {
    Kinds known = kinds;
    if (known == null) {
      known = Kinds.of(graphs.stream().flatMap(graph -> graph.nodes().stream()).toList());
      kinds = known;
    }
    return known;
  }

  /**
   * All kinds.
   *
   * @param query tells of what kind, by its place in the list, things are
   */
  private record Kinds(List<NodeKind<?>> list, Query query) {

    static Kinds of(List<NodeKind<?>> list) {
      String arms =
          IntStream.range(0, list.size())
              .mapToObj(i ->
                  "select x.id, %d as kind from %s x where x.tenant_id = :tenant and x.id = any(:ids)"
                      .formatted(i, list.get(i).table()))
              .collect(Collectors.joining(" union all "));
      return new Kinds(list, Query.of(arms));
    }
  }
}
