package org.espalier.performance.reviews;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody says in a review. */
@Schema(name = "ReviewAnswers")
public record Said(
    List<CompetencyAnswer> competencies, List<GoalAnswer> goals, List<QuestionAnswer> questions) {

  static final Said NOTHING = new Said(List.of(), List.of(), List.of());
}
