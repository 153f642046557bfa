package org.espalier.learning.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Json;
import org.jspecify.annotations.Nullable;

/** How programs stand in the table of activities, and how they are told again. */
final class ProgramTable {

  private ProgramTable() {}

  /**
   * The program as it is kept.
   *
   * @param finder finds a part by its external id and says at a pointer what is wrong with it
   */
  static Json json(ProgramInput program, BiFunction<String, String, @Nullable UUID> finder) {
    List<ProgramStep> steps = new ArrayList<>();
    for (int i = 0; i < program.steps().size(); i++) {
      ProgramStepInput step = program.steps().get(i);
      steps.add(
          new ProgramStep(
              step.title(),
              step.rule(),
              step.count(),
              parts(step, "/program/steps/" + i + "/activities/", finder),
              step.unlockAfterDays()));
    }
    return JsonText.of(new Program(Boolean.TRUE.equals(program.ordered()), steps));
  }

  private static List<ProgramPart> parts(
      ProgramStepInput step, String pointer, BiFunction<String, String, @Nullable UUID> finder) {
    List<ProgramPart> parts = new ArrayList<>();
    for (int i = 0; i < step.activities().size(); i++) {
      String externalId = step.activities().get(i).activityExternalId();
      UUID id = finder.apply(externalId, pointer + i);
      if (id != null) {
        parts.add(new ProgramPart(id, externalId));
      }
    }
    return parts;
  }

  /** What a client would have to send to get this program. */
  static @Nullable ProgramInput inputOf(@Nullable Program program) {
    return program == null
        ? null
        : new ProgramInput(
            program.ordered(), program.steps().stream().map(ProgramTable::inputOf).toList());
  }

  private static ProgramStepInput inputOf(ProgramStep step) {
    return new ProgramStepInput(
        step.title(),
        step.rule(),
        step.count(),
        step.activities().stream()
            .map(part -> new ProgramPartInput(part.activityExternalId()))
            .toList(),
        step.unlockAfterDays());
  }
}
