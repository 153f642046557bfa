package org.espalier.learning.completions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * People completed something and did not fail; told in the transaction that puts it on record, once
 * everything that follows for the activity itself is done.
 *
 * @param done what, by whom
 * @param now the moment of recording
 */
public record LearningDone(List<Done> done, Instant now) {

  /**
   * One completion.
   *
   * @param completion its id
   */
  public record Done(UUID completion, UUID employee, UUID activity) {}
}
