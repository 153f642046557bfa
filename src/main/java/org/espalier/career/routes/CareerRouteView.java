package org.espalier.career.routes;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.workforce.jobs.JobBrief;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/**
 * The way of a person to a job.
 *
 * @param from the present job; null if the person has none
 * @param target where to
 * @param asOf the moment that the answer holds for
 * @param found true if career paths lead there within the moves that were asked for
 * @param proven true if there is certainly no shorter way within them; false if the search was cut
 *     short: then the way is the best that was come across, and none need not mean that there is
 *     none
 * @param distance Σ over the steps; null if no way was found
 * @param typicalMonths Σ over the steps; null if it is not known of each
 * @param steps one after the other
 * @param directReadiness from 0 to 1 for the target today; null if it requires nothing
 * @param directDistance how far the target is today; no way can be shorter
 */
@Schema(name = "CareerRoute")
public record CareerRouteView(
    EmployeeBrief employee,
    @Nullable JobBrief from,
    JobBrief target,
    String asOf,
    boolean found,
    boolean proven,
    @Nullable BigDecimal distance,
    @Nullable Integer typicalMonths,
    List<CareerStepView> steps,
    @Nullable BigDecimal directReadiness,
    BigDecimal directDistance) {}
