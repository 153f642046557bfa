package org.espalier.learning.assignments;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Assignments were made, or went to another state, by whatever; told in the same transaction.
 *
 * @param states the state of each that it went to
 * @param now the moment of the change
 */
public record AssignmentsChanged(Map<UUID, AssignmentState> states, Instant now) {

  /** Those that went to one of these states. */
  public List<UUID> to(Set<AssignmentState> wanted) {
    return states.entrySet().stream()
        .filter(one -> wanted.contains(one.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
