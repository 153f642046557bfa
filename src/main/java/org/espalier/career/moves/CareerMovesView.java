package org.espalier.career.moves;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.workforce.jobs.JobBrief;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/**
 * Where a person could go.
 *
 * @param from the present job; null if the person has none
 * @param asOf the moment that the answer holds for
 * @param reach which jobs were looked at
 * @param considered how many jobs were looked at
 * @param moves the most ready first
 */
@Schema(name = "CareerMoves")
public record CareerMovesView(
    EmployeeBrief employee,
    @Nullable JobBrief from,
    String asOf,
    MoveReach reach,
    int considered,
    List<CareerMoveView> moves) {}
