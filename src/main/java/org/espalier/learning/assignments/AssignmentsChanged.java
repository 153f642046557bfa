package org.espalier.learning.assignments;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Assignments were made or changed by hand or by an import; told in the same transaction.
 *
 * @param assignments which
 * @param now the moment of the change
 */
public record AssignmentsChanged(List<UUID> assignments, Instant now) {}
