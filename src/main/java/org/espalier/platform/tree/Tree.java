package org.espalier.platform.tree;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;

/**
 * A tree whose nodes are the rows of a table and whose edges are one of its columns. The paths
 * stand in a narrow table {@code <node table>_path}.
 */
public final class Tree {

  /** No path is longer; deeper trees are refused. */
  public static final int MOST_LEVELS = 128;

  /** Greater than every id: ends the range of a subtree. */
  static final String LAST = "'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid";

  private final String nodes;
  private final String parent;
  private final Query lock;
  private final Query path;
  private final Query height;
  private final Query names;
  private final Query place;
  private final Query remove;
  private final Query rebuild;

  /**
   * A tree.
   *
   * @param nodes the table of the nodes
   * @param parent its column that refers to the parent node
   */
  public Tree(String nodes, String parent) {
    this.nodes = nodes;
    this.parent = parent;
    this.lock = Query.file("platform/lock_tree");
    this.path = filled("platform/tree_path");
    this.height = filled("platform/tree_height");
    this.names = filled("platform/tree_names");
    this.place = filled("platform/tree_place");
    this.remove =
        Query.of("delete from " + nodes + "_path where tenant_id = :tenant and node_id = :node");
    this.rebuild = filled("platform/tree_rebuild");
  }

  private Query filled(String file) {
    Query query = Query.file(file);
    String text = query.toString();
    for (var slot :
        List.of(List.of("nodes", nodes), List.of("parent", parent), List.of("last", LAST))) {
      if (text.contains("{" + slot.get(0) + "}")) {
        query = query.with(slot.get(0), slot.get(1));
      }
    }
    return query;
  }

  /** The table of the nodes. */
  public String nodes() {
    return nodes;
  }

  /** The column that refers to the parent. */
  public String parentColumn() {
    return parent;
  }

  /**
   * A condition: the node in {@code column} lies in the subtree of the node that {@code root}
   * yields, itself included.
   */
  public String within(String column, String root) {
    String path =
        "(select p.path from "
            + nodes
            + "_path p where p.tenant_id = :tenant and p.node_id = "
            + root
            + ")";
    return column
        + " in (select s.node_id from "
        + nodes
        + "_path s where s.tenant_id = :tenant and s.path >= "
        + path
        + " and s.path < "
        + path
        + " || "
        + LAST
        + ")";
  }

  /**
   * A query: the nodes of the subtrees of several nodes, themselves included.
   *
   * @param roots what stands behind FROM to find the roots, with its condition
   * @param root the root's id in it
   */
  public String withinAny(String roots, String root) {
    return "select s.node_id from "
        + nodes
        + "_path s, "
        + nodes
        + "_path r where s.tenant_id = :tenant and r.tenant_id = :tenant and r.node_id in (select "
        + root
        + " from "
        + roots
        + ") and s.path >= r.path and s.path < r.path || "
        + LAST;
  }

  /** The member of a row that names the parent, as a JSON Pointer. */
  public String parentPointer() {
    return switch (parent) {
      case "manager_id" -> "/managerExternalId";
      case "reports_to_id" -> "/reportsToExternalId";
      default -> "/parentExternalId";
    };
  }

  /** Keeps others from changing the tree until the transaction ends. */
  public void lock(Sql sql) {
    sql.update(lock, Args.of("tree", nodes).and("now", Instant.now()));
  }

  /** The ids from the root down to the node; empty if it has no place yet. */
  public List<UUID> path(Sql sql, UUID node) {
    return sql.first(path, Args.of("node", node), row -> row.uuids("path")).orElse(List.of());
  }

  /** How many levels the subtree of a node has, itself included; 0 if it has no place yet. */
  public int height(Sql sql, UUID node) {
    return sql.only(height, Args.of("node", node), row -> row.count("height"));
  }

  /** The external ids of nodes, in the order given. */
  public List<String> names(Sql sql, List<UUID> ids) {
    return sql.list(names, Args.none().uuids("ids", ids), row -> row.text("external_id"));
  }

  /**
   * Gives a node, and all below it, the path that follows from its parent's. The parent must not be
   * below it.
   */
  public void place(Sql sql, UUID node) {
    sql.update(place, Args.of("node", node));
  }

  /** Takes a node without children out of the tree. */
  public void remove(Sql sql, UUID node) {
    sql.update(remove, Args.of("node", node));
  }

  /** Derives all paths of the tenant anew, and writes those that differ. */
  public void rebuild(Sql sql) {
    sql.update(rebuild, Args.of("levels", MOST_LEVELS));
  }
}
