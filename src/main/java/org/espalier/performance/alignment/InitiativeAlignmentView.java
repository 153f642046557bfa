package org.espalier.performance.alignment;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.competency.initiatives.InitiativeBrief;
import org.jspecify.annotations.Nullable;

/**
 * Who works for an initiative, and who can do what it needs. Goals that were pursued (ACTIVE,
 * ACHIEVED, MISSED) count, directly below it or further down: those of units, and those of people
 * whom the caller may see.
 *
 * @param asOf the moment that the answer holds for
 * @param goals how many goals serve it
 * @param units how many units have one
 * @param people how many people have one
 * @param measured of how many goals it is known how far they are
 * @param progress their mean by weight, from 0 to 1; null if nothing is known
 * @param competencies what it asks for and is in use, by name
 */
@Schema(name = "InitiativeAlignment")
public record InitiativeAlignmentView(
    InitiativeBrief initiative,
    String asOf,
    int goals,
    int units,
    int people,
    int measured,
    @Nullable BigDecimal progress,
    List<DemandAlignment> competencies) {

  static InitiativeAlignmentView of(
      InitiativeBrief initiative,
      String asOf,
      Serving serving,
      List<DemandAlignment> competencies) {
    return new InitiativeAlignmentView(
        initiative,
        asOf,
        serving.goals(),
        serving.units(),
        serving.people(),
        serving.measured(),
        serving.progress(),
        competencies);
  }
}
