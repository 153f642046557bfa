package org.espalier.career.guides;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.workforce.jobs.JobBrief;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/**
 * Who could guide a person to a job.
 *
 * @param from the present job; null if the person has none
 * @param target where to
 * @param asOf the moment that the answer holds for
 * @param mentors who reach what the person lacks, those first who cover most of it
 * @param roleModels who hold the target or held it before, those first who came from the person's
 *     own job
 */
@Schema(name = "CareerGuides")
public record CareerGuidesView(
    EmployeeBrief employee,
    @Nullable JobBrief from,
    JobBrief target,
    String asOf,
    List<MentorView> mentors,
    List<RoleModelView> roleModels) {}
