package org.espalier.performance.reviews;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.frameworks.ScaleBrief;
import org.espalier.performance.forms.RaterKind;
import org.espalier.performance.forms.ReviewSection;
import org.espalier.platform.paging.Revised;
import org.espalier.workforce.people.EmployeeBrief;
import org.jspecify.annotations.Nullable;

/**
 * What the caller is asked in a review and says in it; nobody else's answers.
 *
 * @param employee whose review it is
 * @param kind as what the caller answers
 * @param sections those that the caller answers
 * @param scale the scale of ratings of goals and questions
 * @param competencies what the caller rates
 * @param goals those about which the caller may speak: what the person and the manager named so far
 *     and, for these two, the goals that the person had in the period
 * @param answers what the caller says so far
 * @param submittedAt when it was handed in; null if it is not
 * @param editable true while it can be changed
 */
@Schema(name = "ReviewAnswerSheet")
public record AnswersView(
    UUID reviewId,
    EmployeeBrief employee,
    CycleBrief cycle,
    RaterKind kind,
    List<ReviewSection> sections,
    ScaleBrief scale,
    List<ReviewCompetency> competencies,
    List<ReviewGoal> goals,
    Said answers,
    @Nullable Instant submittedAt,
    boolean editable,
    int revision)
    implements Revised {}
