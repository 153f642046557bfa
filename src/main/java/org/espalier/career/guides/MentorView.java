package org.espalier.career.guides;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.career.mentors.MentorProfileBrief;
import org.espalier.workforce.people.EmployeeBrief;

/**
 * A mentor who could help with what somebody lacks.
 *
 * @param profile what the mentor offers
 * @param coverage how much of what is lacking the mentor can
 * @param competencies what the person lacks and the mentor reaches, the most urgent first; how far
 *     the mentor is beyond it is not told
 */
@Schema(name = "Mentor")
public record MentorView(
    EmployeeBrief employee,
    MentorProfileBrief profile,
    Coverage coverage,
    List<CoveredCompetency> competencies) {}
