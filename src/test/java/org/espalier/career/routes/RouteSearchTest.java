package org.espalier.career.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.espalier.career.moves.Prospect;
import org.junit.jupiter.api.Test;

/** What holds of whatever way is found. */
class RouteSearchTest {

  @Provide
  Arbitrary<Maze> mazes() {
    return Maze.any();
  }

  @Property(tries = 500)
  void noOtherWayIsShorter(@ForAll("mazes") Maze maze) {
    RouteSearch.Found found = maze.search();
    Maze.Best best = maze.best();
    assertTrue(found.proven());
    assertEquals(best == null, found.steps().isEmpty());
    if (best != null) {
      assertEquals(0, best.distance().compareTo(found.distance()));
      assertEquals(best.length(), found.steps().size());
    }
  }

  @Property(tries = 300)
  void stepsHangTogether(@ForAll("mazes") Maze maze) {
    UUID at = Maze.job(0);
    RouteSearch.Found found = maze.search();
    for (RouteSearch.Step step : found.steps()) {
      assertEquals(at, step.move().fromJobId());
      at = step.move().job().id();
    }
    assertTrue(found.steps().isEmpty() || at.equals(Maze.target()));
    assertTrue(found.steps().size() <= maze.mostMoves());
  }

  @Property(tries = 300)
  void noWayIsShorterThanTheGapToTheTarget(@ForAll("mazes") Maze maze) {
    RouteSearch.Found found = maze.search();
    BigDecimal direct =
        Prospect.of(Objects.requireNonNull(maze.asked().get(Maze.target())), maze.own()).distance();
    assertTrue(found.steps().isEmpty() || found.distance().compareTo(direct) >= 0);
  }

  @Property(tries = 300)
  void aSearchThatIsCutShortTellsAWayButProvesNothing(
      @ForAll("mazes") Maze maze, @ForAll @IntRange(max = 60) int work) {
    RouteSearch.Found whole = maze.search();
    RouteSearch.Found found = maze.search(work);
    if (found.proven()) {
      assertEquals(whole.steps().size(), found.steps().size());
      assertEquals(0, whole.distance().compareTo(found.distance()));
    } else if (!found.steps().isEmpty()) {
      assertEquals(Maze.target(), found.steps().getLast().move().job().id());
      assertTrue(found.distance().compareTo(whole.distance()) >= 0);
    }
  }

  @Test
  void aGraphOfVeryManyWaysIsNotSearchedForEver() {
    Thicket thicket = new Thicket(7, 10);
    long before = System.nanoTime();
    RouteSearch.Found found = thicket.search();
    assertFalse(found.proven());
    assertTrue(System.nanoTime() - before < 10_000_000_000L);
  }
}
