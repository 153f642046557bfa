package org.espalier.recruiting.hires;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.recruiting.applications.JobApplicationView;
import org.espalier.recruiting.requisitions.RequisitionState;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/**
 * What became of whoever was hired.
 *
 * @param application the application, HIRED
 * @param employee the employee: a new one, or who has another job now
 * @param evidenceCount how much of what was observed is the employee's evidence now
 * @param planId the first plan; null if nothing is lacking, or none was wanted
 * @param hiredCount how many were hired for the requisition so far
 * @param headCount how many are to be hired
 * @param requisitionState FILLED with the last one
 */
@Schema(name = "Hire")
public record HireView(
    JobApplicationView application,
    EmployeeBrief employee,
    int evidenceCount,
    @Nullable UUID planId,
    int hiredCount,
    int headCount,
    RequisitionState requisitionState) {}
