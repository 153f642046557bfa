package org.espalier.learning.completions;

import java.util.List;
import java.util.UUID;

/**
 * Completions were corrected by their source; told in the transaction that corrects them, when what
 * is right is on record.
 *
 * @param people whose
 */
public record LearningCorrected(List<UUID> people) {}
