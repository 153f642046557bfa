package org.espalier.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.espalier.capacity.Layout.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CapacityTest {

  private static final double CLOSE = 0.05;
  private static final Path KNOWN = Path.of("src/bench/resources/capacity/known.json");

  /** Of each layout one, as large as it gets. */
  static Stream<Kind> kinds() {
    return Stream.of(Kind.MACHINE, Kind.SERVERS, Kind.REPLICA, Kind.CLUSTER);
  }

  /**
   * Where short work shares cores with long, it waits for slices, of which the formula knows
   * nothing.
   */
  @ParameterizedTest
  @MethodSource("kinds")
  void formulaAndSimulationAgree(Kind kind) throws IOException {
    Assumptions assumed = full(kind);
    Demand demand = new Demand(assumed, Figures.of(KNOWN));
    Plant plant = Plant.of(assumed, demand);
    assertEquals(kind, plant.kind());
    List<Flow> flows = demand.at(demand.fullest());
    Run.Outcome outcome = Run.of(plant, flows, assumed, 7);
    Theory theory = new Theory(plant, flows, assumed);
    assertEquals(theory.busy().nodes(), outcome.busy().nodes(), CLOSE);
    assertEquals(theory.busy().servers(), outcome.busy().servers(), CLOSE);
    assertEquals(theory.busy().disks(), outcome.busy().disks(), CLOSE);
    for (String name : List.of("one thing by its id", "a page of a list", "evidence recorded")) {
      Flow flow =
          flows.stream()
              .filter(one -> one.operation().name().equals(name))
              .findFirst()
              .orElseThrow();
      double seen = Objects.requireNonNull(outcome.times().get(name)).mean();
      double slices = kind == Kind.MACHINE ? Cell.SLICE / 2 : 0;
      assertEquals(theory.time(flow), seen, 2 * CLOSE * theory.time(flow) + slices, name);
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void noPartIsBusierThanItMayBe(Kind kind) throws IOException {
    Assumptions assumed = full(kind);
    Demand demand = new Demand(assumed, Figures.of(KNOWN));
    Plant plant = Plant.of(assumed, demand);
    Cell.Busy busy = new Theory(plant, demand.at(demand.fullest()), assumed).busy();
    for (Part part : Part.of(plant, assumed, busy, busy)) {
      assertTrue(part.formula() <= assumed.busy() + 0.001, () -> plant + " " + part);
    }
  }

  @Test
  void twiceTheCoresCarryTwiceThePeople() throws IOException {
    double once = carries("--database.cores=32");
    assertEquals(2 * once, carries("--database.cores=64"), 1e-6 * once);
  }

  @Test
  void sameSeedSaysTheSame() throws IOException {
    String[] args = {"--figures=" + KNOWN, "--requests=2000", "--tenants=10"};
    assertEquals(Capacity.report(Path.of("."), args), Capacity.report(Path.of("."), args));
  }

  @ParameterizedTest
  @ValueSource(strings = {"people=5", "--peeple=5", "--database.core=5", "--seed", "--cluster=5"})
  void unknownNumbersAreRefused(String arg) {
    assertThrows(IllegalArgumentException.class, () -> Options.of(arg));
  }

  @Test
  void figuresOfARunGoBeforeKnownOnes() throws IOException {
    Path file = Files.createTempFile("figures", ".json");
    Files.writeString(
        file,
        """
        {"commit":"abc","people":10,"figures":[{"name":"read","unit":"ms","server":1,"database":2.5},\
        {"name":"import","unit":"rows/s","throughput":3000}]}\
        """);
    Figures figures = Figures.of(file);
    assertEquals(new Figures.Cost(0.001, 0.0025, 10, "commit abc"), figures.cost("read"));
    assertEquals(0.000974, figures.cost("gap").server(), 1e-9);
    Files.delete(file);
  }

  private static double carries(String option) throws IOException {
    Assumptions assumed = Options.of(option, "--person.hot=0").assumed();
    Demand demand = new Demand(assumed, Figures.of(KNOWN));
    return new Ladder(assumed, demand).layout(Kind.SERVERS).limits().getFirst().people();
  }

  /** As many tenants as a layout of smaller machines carries, but for a few. */
  private static Assumptions full(Kind kind) throws IOException {
    String[] small = {"--database.cores=8", "--machine.cores=4", "--cluster.workers=3"};
    Assumptions assumed = Options.of(small).assumed();
    Demand demand = new Demand(assumed, Figures.of(KNOWN));
    double people = new Ladder(assumed, demand).layout(kind).narrowest().people();
    int tenants = (int) (0.98 * people / assumed.people());
    return Options.of(small[0], small[1], small[2], "--tenants=" + tenants).assumed();
  }
}
