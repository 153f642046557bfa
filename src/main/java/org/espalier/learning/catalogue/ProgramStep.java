package org.espalier.learning.catalogue;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A step of a program, or a tier of it.
 *
 * @param rule how much of it is needed
 * @param count how many of its activities are needed, for N_OF and ELECTIVES
 * @param activities what it is made of
 * @param unlockAfterDays how many days after the program was begun it is open; at once if null
 */
@Schema(name = "ProgramStep")
public record ProgramStep(
    String title,
    StepRule rule,
    @Nullable Integer count,
    List<ProgramPart> activities,
    @Nullable Integer unlockAfterDays) {}
