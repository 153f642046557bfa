package org.espalier.learning.programs;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.learning.catalogue.ActivityBrief;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody is with a program, as it stands this moment. A program that is assigned anew
 * after it was completed begins anew: what was completed before does not count again.
 *
 * @param activity the program
 * @param assignmentId its open assignment
 * @param begunAt when the person began with it
 * @param completed true if it is completed and not to be done anew
 * @param completionId its latest completion
 * @param completedAt when that was
 * @param needed how many parts are needed
 * @param done how many of those are done
 * @param progress the share of the needed parts that is done, from 0 to 1
 * @param steps in their order
 * @param next what is needed and can be done now
 */
@Schema(name = "ProgramProgress")
public record ProgramProgressView(
    EmployeeBrief employee,
    ActivityBrief activity,
    @Nullable UUID assignmentId,
    @Nullable Instant begunAt,
    boolean ordered,
    boolean completed,
    @Nullable UUID completionId,
    @Nullable Instant completedAt,
    int needed,
    int done,
    BigDecimal progress,
    List<StepProgress> steps,
    List<ActivityBrief> next) {}
