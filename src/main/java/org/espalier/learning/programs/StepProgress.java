package org.espalier.learning.programs;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.learning.catalogue.StepRule;
import org.jspecify.annotations.Nullable;

/**
 * How somebody stands with a step of a program.
 *
 * @param needed how many of its activities are needed
 * @param done how many of them were completed, needed or not
 * @param unlocksOn the day on which it opens, if it waits for one and the program was begun
 */
@Schema(name = "ProgramStepProgress")
public record StepProgress(
    String title,
    StepRule rule,
    StepState state,
    int needed,
    int done,
    @Nullable LocalDate unlocksOn,
    List<PartProgress> activities) {

  /** How many of those that it needs were done. */
  int counted() {
    return Math.min(needed, done);
  }
}
