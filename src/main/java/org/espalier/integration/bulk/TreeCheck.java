package org.espalier.integration.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tree.Tree;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows of a file that do not fit into the tree: those that hang on nothing, those that
 * would close a circle (with the path), those that would stand too deep. Looks again after each
 * finding, for a row that fails changes what the others hang on.
 */
final class TreeCheck {

  private static final int LONGEST_PATH_SHOWN = 20;

  /**
   * The file's keys came a moment ago, so the planner has no statistics and takes them for a few
   * rows: left alone it would compare each row with each.
   */
  private static final Query HASH_ONLY = Query.of("set local enable_nestloop = off");

  private static final Query USUAL_JOINS = Query.of("set local enable_nestloop = on");

  private final Sql sql;
  private final Tree tree;
  private final ImportTask task;
  private final Consumer<List<RowProblem>> fail;

  TreeCheck(Sql sql, Tree tree, ImportTask task, Consumer<List<RowProblem>> fail) {
    this.sql = sql;
    this.tree = tree;
    this.task = task;
    this.fail = fail;
  }

  void run() {
    tree.lock(sql);
    sql.update(HASH_ONLY, Args.none());
    do {
      failDangling();
    } while (failUnreached());
    sql.update(USUAL_JOINS, Args.none());
  }

  /** True if, were these rows taken out, new rows would hang on nothing. Takes them out. */
  boolean dangling(List<Integer> lines) {
    takeOut(lines);
    return !sql.list(filled("bulk/dangling_parents"), task.args(), row -> row.count("line"))
        .isEmpty();
  }

  /** Takes rows out of the file. */
  void takeOut(List<Integer> lines) {
    sql.update(
        Query.file("bulk/fail_lines"), task.args().and("lines", lines.toArray(Integer[]::new)));
  }

  private void failDangling() {
    Query dangling = filled("bulk/dangling_parents");
    while (true) {
      List<RowProblem> found =
          sql.list(
              dangling,
              task.args(),
              row -> {
                Faults faults = new Faults();
                faults.add(
                    tree.parentPointer(),
                    FaultCode.UNKNOWN_REFERENCE,
                    "There is no \""
                        + row.text("parent_external_id")
                        + "\", in the file or before.");
                return new RowProblem(row.count("line"), row.text("external_id"), faults);
              });
      if (found.isEmpty()) {
        return;
      }
      fail.accept(found);
    }
  }

  /** Fails rows that no root leads to; true if there were any. */
  private boolean failUnreached() {
    Args args = task.args().and("source", task.source()).and("levels", Tree.MOST_LEVELS);
    Map<UUID, Node> nodes = new HashMap<>();
    sql.list(
        filled("bulk/unreached_nodes"),
        args,
        row ->
            nodes.put(
                row.uuid("id"),
                new Node(
                    row.uuid("id"),
                    row.uuidOrNull("parent_id"),
                    row.textOrNull("line") == null ? null : row.count("line"),
                    row.text("external_id"))));
    List<RowProblem> problems = circles(nodes);
    if (problems.isEmpty()) {
      problems = tooDeep(nodes);
    }
    if (problems.isEmpty()) {
      return false;
    }
    takeOut(problems.stream().map(RowProblem::line).toList());
    fail.accept(problems);
    return true;
  }

  private static List<RowProblem> tooDeep(Map<UUID, Node> nodes) {
    List<RowProblem> problems = new ArrayList<>();
    for (Node node : nodes.values()) {
      if (node.line() != null) {
        Faults faults = new Faults();
        faults.add(
            "",
            FaultCode.TOO_DEEP,
            "The tree would have more than " + Tree.MOST_LEVELS + " levels.");
        problems.add(new RowProblem(node.line(), node.externalId(), faults));
      }
    }
    return problems;
  }

  /** The rows that lie on a circle. Follows the parents of each node once. */
  private List<RowProblem> circles(Map<UUID, Node> nodes) {
    List<RowProblem> problems = new ArrayList<>();
    Set<UUID> done = new HashSet<>();
    for (Node start : nodes.values()) {
      Set<UUID> path = new LinkedHashSet<>();
      Node at = start;
      while (at != null && !done.contains(at.id()) && path.add(at.id())) {
        at = at.parent() == null ? null : nodes.get(at.parent());
      }
      if (at != null && !done.contains(at.id())) {
        addCircle(new ArrayList<>(path), at.id(), nodes, problems);
      }
      done.addAll(path);
    }
    return problems;
  }

  private void addCircle(
      List<UUID> path, UUID entry, Map<UUID, Node> nodes, List<RowProblem> problems) {
    List<Node> circle =
        path.subList(path.indexOf(entry), path.size()).stream().map(nodes::get).toList();
    List<String> names =
        new ArrayList<>(
            circle.reversed().stream().limit(LONGEST_PATH_SHOWN).map(Node::externalId).toList());
    names.add(circle.size() > LONGEST_PATH_SHOWN ? "…" : names.getFirst());
    for (Node node : circle) {
      if (node.line() != null) {
        Faults faults = new Faults();
        faults.add(
            tree.parentPointer(),
            FaultCode.CYCLE,
            "This would close a circle: " + String.join(" > ", names) + ".");
        problems.add(new RowProblem(node.line(), node.externalId(), faults));
      }
    }
  }

  private Query filled(String file) {
    Query query = Query.file(file).with("nodes", tree.nodes());
    return query.toString().contains("{parent}")
        ? query.with("parent", tree.parentColumn())
        : query;
  }

  private record Node(UUID id, @Nullable UUID parent, @Nullable Integer line, String externalId) {}
}
