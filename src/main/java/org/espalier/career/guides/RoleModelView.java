package org.espalier.career.guides;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.career.mentors.MentorProfileBrief;
import org.espalier.workforce.jobs.JobBrief;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who holds a job or held it before.
 *
 * @param profile what the role model offers
 * @param heldSince since when; null if nothing is on record before
 * @param heldUntil until when; null for whoever holds it today
 * @param cameFromJob the job before; null if none is on record
 * @param sameStart true if that is the present job of whoever is guided
 */
@Schema(name = "RoleModel")
public record RoleModelView(
    EmployeeBrief employee,
    MentorProfileBrief profile,
    @Nullable Instant heldSince,
    @Nullable Instant heldUntil,
    @Nullable JobBrief cameFromJob,
    boolean sameStart) {}
