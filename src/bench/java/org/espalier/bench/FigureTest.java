package org.espalier.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run measured is judged, told and kept as it is. */
class FigureTest {

  private static final Figure READ =
      Figure.cpu(
              "read",
              "read by id",
              new Duel.Taken(
                  List.of(new Cpu(900, 900), new Cpu(200, 100), new Cpu(100, 100)),
                  List.of(1000L, 2000L, 3000L)))
          .against(200)
          .shallBe(Report.Target.atMost(1.5));

  @TempDir Path folder;

  @Test
  void theRoundInTheMiddleCounts() {
    assertEquals(300, READ.cost());
    assertEquals(1.5, READ.ratio());
    assertEquals(true, READ.met());
    assertEquals(false, READ.against(199).met());
    assertEquals(2, READ.times().p50());
  }

  @Test
  void costsWithoutAFloorAreHeldAgainstTheTargetThemselves() {
    Figure unchanged = Figure.plain("heat-map-unchanged", "heat map", "ms", 21);
    assertEquals(false, unchanged.shallBe(Report.Target.atMost(20, "ms")).met());
    assertEquals(true, unchanged.shallBe(Report.Target.atMost(21, "ms")).met());
  }

  @Test
  void programsReadTheFigures() throws Exception {
    Report report = new Report();
    report.add(READ);
    report.add(Figure.plain("start", "start", "s", 2.5));
    Charts.draw(report);
    new Run("2026-11-23", "abc", "two cores", "--people=10").keep(folder, report, 10);
    JsonNode kept = new ObjectMapper().readTree(folder.resolve("figures.json").toFile());
    assertEquals("abc", kept.get("commit").asText());
    assertEquals(10, kept.get("people").asInt());
    JsonNode read = kept.at("/figures/0");
    assertEquals(
        List.of(
            "name",
            "what",
            "unit",
            "server",
            "database",
            "floor",
            "ratio",
            "target",
            "met",
            "p50",
            "p99",
            "throughput"),
        names(read));
    assertEquals(200, read.get("server").asInt());
    assertEquals(1.5, read.get("target").asDouble());
    assertTrue(read.get("met").asBoolean());
    assertTrue(kept.at("/figures/1/database").isNull());
    assertTrue(kept.at("/figures/1/met").isNull());
    assertTrue(Files.readString(folder.resolve("README.md")).contains("(read.svg)"));
    assertTrue(Files.exists(folder.resolve("read.svg")));
  }

  @Test
  void tablesSayWhetherATargetIsMet() {
    Report report = new Report();
    report.add(READ);
    assertTrue(
        report
            .markdown()
            .contains("| read by id | 300 µs (200 + 100) | 200 µs | 1.50 × | ≤ 1.5 × | met |"));
  }

  @Test
  void numbersOfPeopleMayBeShort() {
    assertEquals(10_000, Options.number("10k"));
    assertEquals(1_000_000, Options.of("--people=1m").people());
    assertEquals(100_000, Options.of("read").people());
    assertEquals(List.of("read"), Options.of("--minutes=1", "read").names());
    assertThrows(IllegalArgumentException.class, () -> Options.of("--poeple=1"));
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
