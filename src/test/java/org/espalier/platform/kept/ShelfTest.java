package org.espalier.platform.kept;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Answers stay within their bytes. */
class ShelfTest {

  private static final long MOST = 100_000;

  private final Shelf shelf = new Shelf(MOST);

  @Test
  void whatWasNotAskedForLongestMakesRoom() {
    keep(1, 30_000);
    keep(2, 30_000);
    keep(3, 30_000);
    assertNotNull(shelf.find(key(1)));
    keep(4, 30_000);
    assertNull(shelf.find(key(2)));
    assertNotNull(shelf.find(key(1)));
    assertNotNull(shelf.find(key(4)));
  }

  @Test
  void whatTakesMoreThanHalfIsNotKeptAndTheOneBeforeIsGone() {
    keep(1, 10_000);
    keep(1, 60_000);
    assertNull(shelf.find(key(1)));
    assertEquals(0, shelf.bytes());
  }

  @Test
  void tenantsAndQuestionsAreApart() {
    keep(1, 10);
    assertNull(shelf.find(new Shelf.Key("b", new Question(1))));
    assertNull(shelf.find(key(2)));
  }

  @Test
  void anAnswerHoldsUntilItTurns() {
    Instant turn = Instant.parse("2026-11-23T00:00:00Z");
    Counted<String> counted = new Counted<>("a", 1, turn);
    assertTrue(counted.holds(turn.minusNanos(1_000)));
    assertTrue(!counted.holds(turn) && !counted.holds(turn.plusSeconds(1)));
    assertTrue(new Counted<>("a", 1, null).holds(Instant.MAX));
  }

  @Property(tries = 200)
  void neverMoreThanThereIsRoomFor(@ForAll List<@IntRange(max = 80_000) Integer> sizes) {
    for (int i = 0; i < sizes.size(); i++) {
      keep(i % 7, sizes.get(i));
      assertTrue(shelf.bytes() <= MOST && shelf.bytes() >= 0);
    }
  }

  private void keep(int question, long bytes) {
    Place place = new Place(question, new UUID(0, question));
    shelf.keep(key(question), new Shelf.Answer(place, new Counted<>("answer", bytes, null)));
  }

  private static Shelf.Key key(int question) {
    return new Shelf.Key("a", new Question(question));
  }

  private record Question(int number) {}
}
