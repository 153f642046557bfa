package org.espalier.career.moves;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.workforce.jobs.JobBrief;

/**
 * Where one could go from a job, for somebody who has exactly the levels that it requires.
 *
 * @param asOf the moment that the answer holds for
 * @param reach which jobs were looked at
 * @param considered how many jobs were looked at
 * @param moves the most ready first
 */
@Schema(name = "JobMoves")
public record JobMovesView(
    JobBrief from, String asOf, MoveReach reach, int considered, List<CareerMoveView> moves) {}
