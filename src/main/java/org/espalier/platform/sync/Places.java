package org.espalier.platform.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tree.Tree;
import org.jspecify.annotations.Nullable;

/**
 * The places of things in the tree that they form.
 *
 * @param pointer of the member that names the parent
 */
record Places(Sql sql, Tree tree, String pointer) {

  /** Gives a node its place, unless that would close a circle or make the tree too deep. */
  void place(UUID id, @Nullable UUID parent) {
    if (parent != null) {
      Faults faults = new Faults();
      check(id, tree.path(sql, parent), faults);
      faults.throwIfAny();
    }
    tree.place(sql, id);
  }

  private void check(UUID id, List<UUID> above, Faults faults) {
    if (above.contains(id)) {
      List<UUID> circle = new ArrayList<>(above.subList(above.indexOf(id), above.size()));
      circle.add(id);
      faults.add(
          pointer,
          FaultCode.CYCLE,
          "This would close a circle: " + String.join(" > ", tree.names(sql, circle)) + ".");
    } else if (above.size() + Math.max(1, tree.height(sql, id)) > Tree.MOST_LEVELS) {
      faults.add(
          pointer,
          FaultCode.TOO_DEEP,
          "The tree would have more than " + Tree.MOST_LEVELS + " levels.");
    }
  }
}
