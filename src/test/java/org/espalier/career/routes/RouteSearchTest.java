package org.espalier.career.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.espalier.career.moves.Prospect;

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
}
