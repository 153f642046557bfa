package org.espalier.insight.gaps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.espalier.insight.gaps.GapStretches.Stretch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A day is complete when stretches lead from the first person to the last one. */
class GapDayTest {

  /** Above the others, though its first bit is a sign. */
  private static final UUID LAST = UUID.fromString("f0000000-0000-7000-8000-000000000000");

  private static final UUID FIRST = UUID.fromString("10000000-0000-7000-8000-000000000000");
  private static final UUID MIDDLE = UUID.fromString("20000000-0000-7000-8000-000000000000");

  @Test
  void everybodyIsMissingAtFirst() {
    assertFalse(GapDay.UNKNOWN.complete());
    assertHole(null, null, GapDay.UNKNOWN);
  }

  @Test
  void holesAreFilledInTheirOrder() {
    GapDay day = GapDay.UNKNOWN.with(part(MIDDLE, LAST));
    assertHole(null, MIDDLE, day);
    day = day.with(part(null, FIRST));
    assertHole(FIRST, MIDDLE, day);
    day = day.with(part(FIRST, MIDDLE));
    assertHole(LAST, null, day);
    day = day.with(part(LAST, null));
    assertTrue(day.complete());
    assertTrue(day.pieced());
  }

  @Test
  void whatBeginsWithinAnotherStretchDoesNotCountTwice() {
    GapDay day =
        GapDay.UNKNOWN.with(part(null, MIDDLE)).with(part(FIRST, LAST)).with(part(LAST, null));
    assertFalse(day.complete());
    assertHole(MIDDLE, LAST, day);
    assertTrue(day.with(part(MIDDLE, LAST)).complete());
  }

  @Test
  void everybodyAtOnceIsComplete() {
    GapDay day = GapDay.UNKNOWN.with(part(null, null));
    assertTrue(day.complete());
    assertFalse(day.pieced());
  }

  private static void assertHole(@Nullable UUID from, @Nullable UUID until, GapDay day) {
    assertEquals(new Stretch(from, until, 0), day.hole());
  }

  private static GapPart part(@Nullable UUID from, @Nullable UUID until) {
    return new GapPart(new Stretch(from, until, 0), List.of());
  }
}
