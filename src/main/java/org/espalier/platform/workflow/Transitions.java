package org.espalier.platform.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;

/**
 * The steps that things of a kind took, as they are on record.
 *
 * @param query the steps of the things {@code :ids}, the first one first
 * @param owner the column that says which thing took the step
 */
public record Transitions(Query query, String owner) {

  private static final Query TAKEN = Query.file("platform/steps_taken");

  /** Those that stand in a table of steps, one row each. */
  public static Transitions in(String log, String owner) {
    return new Transitions(TAKEN.with("log", log).with("owner", owner), owner);
  }

  /** The steps of each of several things, in the things' order. */
  public List<List<TransitionView>> of(Sql sql, List<UUID> things) {
    Map<UUID, List<TransitionView>> taken = new HashMap<>();
    sql.list(
        query,
        Args.none().uuids("ids", things),
        row ->
            taken
                .computeIfAbsent(row.uuid(owner), _ -> new ArrayList<>())
                .add(TransitionView.of(row)));
    return things.stream().map(id -> taken.getOrDefault(id, List.of())).toList();
  }
}
