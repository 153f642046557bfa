package org.espalier.learning.certifications;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Which decisions hold on a day, whatever was decided in whatever order. */
class DecisionTest {

  private static final LocalDate JUNE = LocalDate.of(2025, 6, 1);

  @Provide
  Arbitrary<List<Decision>> decided() {
    return Life.decisions();
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Life.days();
  }

  @Example
  void whatHoldsFromLaterIsNotTakenBack() {
    Decision revoked = new Decision(DecisionKind.REVOKED, JUNE, null);
    Decision exempted = new Decision(DecisionKind.EXEMPTED, JUNE.plusMonths(3), null);
    Decision reinstated = new Decision(DecisionKind.REINSTATED, JUNE.plusMonths(2), null);
    List<Decision> decided = List.of(revoked, exempted, reinstated);
    assertEquals(List.of(revoked), Decision.valid(decided, JUNE.plusMonths(1)));
    assertEquals(List.of(), Decision.valid(decided, JUNE.plusMonths(2)));
    assertEquals(List.of(exempted), Decision.valid(decided, JUNE.plusMonths(3)));
  }

  @Property
  void nothingThatHoldsFromLaterDaysMatters(
      @ForAll("decided") List<Decision> decided, @ForAll("days") LocalDate day) {
    List<Decision> known = decided.stream().filter(one -> !one.on().isAfter(day)).toList();
    assertEquals(Decision.valid(known, day), Decision.valid(decided, day));
  }

  @Property(tries = 3000)
  void decisionsOfADayStandUntilOneIsTakenBack(
      @ForAll("decided") List<Decision> decided,
      @ForAll("days") LocalDate day,
      @ForAll @IntRange(min = 0, max = 900) int more) {
    LocalDate later = day.plusDays(more);
    Assume.that(
        decided.stream()
            .filter(one -> one.kind() == DecisionKind.REINSTATED)
            .noneMatch(one -> one.on().isAfter(day) && !one.on().isAfter(later)));
    assertEquals(
        Decision.valid(decided, day),
        Decision.valid(decided, later).stream().filter(one -> !one.on().isAfter(day)).toList());
  }

  @Property
  void whatIsTakenBackNeverWas(
      @ForAll("decided") List<Decision> decided,
      @ForAll("days") LocalDate on,
      @ForAll @IntRange(min = 0, max = 500) int back,
      @ForAll @IntRange(min = 0, max = 500) int more) {
    LocalDate taken = on.plusDays(back);
    LocalDate day = taken.plusDays(more);
    for (DecisionKind kind : List.of(DecisionKind.REVOKED, DecisionKind.EXEMPTED)) {
      List<Decision> all = new ArrayList<>(decided);
      all.add(new Decision(kind, on, null));
      all.add(new Decision(DecisionKind.REINSTATED, taken, null));
      assertEquals(Decision.valid(decided, day), Decision.valid(all, day));
    }
  }
}
