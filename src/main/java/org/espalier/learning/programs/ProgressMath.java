package org.espalier.learning.programs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.espalier.learning.catalogue.ActivityBrief;
import org.espalier.learning.catalogue.ProgramStep;
import org.espalier.learning.catalogue.StepRule;
import org.espalier.platform.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What the parts that somebody completed amount to. A step is open unless the program is ordered
 * and a step before it is not done, or its days since the program was begun have not passed; what
 * was completed in a step that was not open counts all the same.
 */
final class ProgressMath {

  private static final int DECIMALS = 4;

  private ProgressMath() {}

  /**
   * The progress of a person.
   *
   * @param parts how the person stands with the parts of each step
   * @param today the day on which that is asked, UTC
   */
  static ProgramProgressView of(ProgramHead head, List<List<PartProgress>> parts, LocalDate today) {
    List<StepProgress> steps = new ArrayList<>();
    boolean before = true;
    for (int i = 0; i < head.program().steps().size(); i++) {
      boolean reached = before || !head.program().ordered();
      StepProgress step = step(head, head.program().steps().get(i), parts.get(i), reached, today);
      before = before && step.counted() == step.needed();
      steps.add(step);
    }
    int needed = steps.stream().mapToInt(StepProgress::needed).sum();
    int done = steps.stream().mapToInt(StepProgress::counted).sum();
    boolean again = head.assignmentId() != null;
    return new ProgramProgressView(
        head.employee(),
        head.activity(),
        head.assignmentId(),
        head.begunAt(),
        head.program().ordered(),
        head.completionId() != null && !again,
        head.completionId(),
        head.completedAt(),
        needed,
        done,
        share(done, needed),
        steps,
        next(steps));
  }

  private static StepProgress step(
      ProgramHead head,
      ProgramStep step,
      List<PartProgress> parts,
      boolean reached,
      LocalDate today) {
    int needed = needed(step);
    int done = (int) parts.stream().filter(PartProgress::done).count();
    LocalDate unlocks = unlocks(head, step);
    boolean waits = step.unlockAfterDays() != null && (unlocks == null || unlocks.isAfter(today));
    StepState state =
        needed > 0 && done >= needed
            ? StepState.DONE
            : reached && !waits ? StepState.OPEN : StepState.LOCKED;
    return new StepProgress(
        step.title(),
        step.rule(),
        state,
        needed,
        done,
        unlocks,
        state == StepState.LOCKED ? parts.stream().map(PartProgress::locked).toList() : parts);
  }

  private static int needed(ProgramStep step) {
    if (step.rule() == StepRule.ALL) {
      return step.activities().size();
    }
    return step.count() == null ? 0 : step.count();
  }

  private static @Nullable LocalDate unlocks(ProgramHead head, ProgramStep step) {
    return step.unlockAfterDays() == null || head.begunAt() == null
        ? null
        : LocalDate.ofInstant(head.begunAt(), ZoneOffset.UTC).plusDays(step.unlockAfterDays());
  }

  private static BigDecimal share(int done, int needed) {
    return needed == 0
        ? BigDecimal.ZERO
        : Row.plain(
            BigDecimal.valueOf(done)
                .divide(BigDecimal.valueOf(needed), DECIMALS, RoundingMode.HALF_EVEN));
  }

  private static List<ActivityBrief> next(List<StepProgress> steps) {
    return steps.stream()
        .filter(step -> step.state() == StepState.OPEN && step.needed() > 0)
        .flatMap(step -> step.activities().stream())
        .filter(part -> !part.done())
        .map(PartProgress::activity)
        .toList();
  }
}
