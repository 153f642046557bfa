package org.espalier.integration.scim.bulk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;
import org.espalier.integration.scim.protocol.ScimRefusal;

/**
 * The operations of a request on their way: whoever refers to what another one creates comes after
 * it. Those that refer to each other in a circle are created without the references, which are
 * written when all are there.
 */
final class BulkRun {

  private final List<BulkOp> operations;
  private final Executor executor;
  private final int mostErrors;
  private final Map<String, String> made = new HashMap<>();
  private final Map<Integer, BulkOutcome> outcomes = new TreeMap<>();
  private final List<Integer> unfinished = new ArrayList<>();
  private int errors;

  /** Operations, and the number of errors after which nothing more is done; zero for never. */
  BulkRun(List<BulkOp> operations, int mostErrors, Executor executor) {
    this.operations = operations;
    this.mostErrors = mostErrors;
    this.executor = executor;
  }

  /** Does them; the outcomes of those that were done, in the order of the request. */
  List<ObjectNode> all() {
    SequencedSet<Integer> waiting = new LinkedHashSet<>();
    for (int i = 0; i < operations.size(); i++) {
      waiting.add(i);
    }
    while (!waiting.isEmpty() && goesOn()) {
      Integer next = next(waiting);
      waiting.remove(next);
      execute(next);
    }
    for (int i = 0; i < unfinished.size() && goesOn(); i++) {
      finish(unfinished.get(i));
    }
    return outcomes.values().stream().map(BulkOutcome::told).toList();
  }

  private boolean goesOn() {
    return mostErrors <= 0 || errors < mostErrors;
  }

  /** The first that can be done; of a circle, the first that creates something. */
  private Integer next(SequencedSet<Integer> waiting) {
    Set<String> coming = new HashSet<>();
    waiting.forEach(i -> {
      String bulkId = operations.get(i).bulkId();
      if (bulkId != null) {
        coming.add(bulkId);
      }
    });
    for (Integer i : waiting) {
      Set<String> open = new HashSet<>(operations.get(i).references());
      open.retainAll(coming);
      if (open.isEmpty()) {
        return i;
      }
    }
    for (Integer i : waiting) {
      if (operations.get(i).creates()) {
        unfinished.add(i);
        return i;
      }
    }
    return waiting.getFirst();
  }

  private void execute(Integer i) {
    BulkOp op = operations.get(i);
    Set<String> missing = new HashSet<>(op.references());
    missing.removeAll(made.keySet());
    boolean circle = unfinished.contains(i);
    BulkOutcome outcome =
        missing.isEmpty() || circle
            ? executor.execute(op.resolved(made))
            : executor.refuse(
                op,
                ScimRefusal.invalidValue(
                    "Nothing was created by the bulkId " + missing.iterator().next() + "."));
    note(i, outcome);
  }

  /** Writes what a resource of a circle refers to. */
  private void finish(Integer i) {
    BulkOutcome first = outcomes.get(i);
    if (first == null || first.id() == null) {
      return;
    }
    BulkOp op = operations.get(i);
    BulkOp again =
        new BulkOp("PUT", op.kind(), first.id(), op.bulkId(), null, op.data()).resolved(made);
    BulkOutcome second = executor.execute(again);
    outcomes.put(i, second.id() == null ? second.of("POST") : first.at(second));
    errors += second.id() == null ? 1 : 0;
  }

  private void note(Integer i, BulkOutcome outcome) {
    outcomes.put(i, outcome);
    String bulkId = operations.get(i).bulkId();
    String id = outcome.id();
    if (outcome.error()) {
      errors++;
    } else if (bulkId != null && id != null) {
      made.put(bulkId, id);
    }
  }

  /** Who does an operation. */
  interface Executor {

    BulkOutcome execute(BulkOp op);

    /** What becomes of an operation that cannot be done. */
    BulkOutcome refuse(BulkOp op, ScimRefusal refusal);
  }
}
