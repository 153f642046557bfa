package org.espalier.learning.completions;

import java.time.Instant;
import java.util.List;

/**
 * Completions turned out wrong and were voided; told in the transaction that voids them.
 *
 * @param voided which
 * @param reason why
 * @param corrected true if others are put on record in their place before the transaction ends
 * @param now the moment of voiding
 */
public record LearningVoided(
    List<LearningDone.Done> voided, String reason, boolean corrected, Instant now) {}
