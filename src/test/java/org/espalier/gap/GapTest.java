package org.espalier.gap;

import static org.espalier.gap.GapScene.item;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a gap says of a person. */
@QuarkusTest
class GapTest {

  private final GapScene scene = new GapScene();
  private final Client admin = scene.admin;

  @Test
  void itemsSayWhatTheDomainSays() {
    scene.require("a", "CORE", "5", ", weight:2");
    scene.require("b", "CORE", "5", "");
    scene.require("c", "CORE", "5", "");
    scene.require("d", "CORE", "5", ", weight:3");
    scene.rate("a", "2.5");
    scene.rate("b", "5.0");
    scene.rate("c", "10");
    Answer gap = scene.gap("");
    item(
        gap,
        "a",
        "{required:5, actual:2.5, shortfall:2.5, normalizedShortfall:0.25, severity:'MODERATE', status:'BELOW', priority:0.5}");
    item(
        gap,
        "b",
        "{required:5, actual:5, shortfall:0, normalizedShortfall:0, severity:'NONE', status:'MET', priority:0}");
    item(
        gap,
        "c",
        "{required:5, actual:10, shortfall:-5, normalizedShortfall:-0.5, severity:'NONE', status:'EXCEEDED', priority:0}");
    item(
        gap,
        "d",
        "{required:5, actual:null, shortfall:null, normalizedShortfall:null, severity:null, status:'UNASSESSED', priority:1.5}");
    assertEquals(2, gap.count("/metCount"));
    assertEquals(4, gap.count("/requiredCount"));
    assertEquals("0.75", gap.number("/assessedCoverage").toPlainString());
    assertEquals("LATEST", gap.text("/policy"));
    assertEquals(List.of("MANAGER"), gap.texts("/items/1/evidence", "/source"));
  }

  @ParameterizedTest
  @CsvSource({
    "9.9, LOW",
    "7.6, LOW",
    "7.5, MODERATE",
    "5.1, MODERATE",
    "5, HIGH",
    "0, HIGH",
    "10, NONE"
  })
  void severityHasItsBands(String actual, String band) {
    scene.require("a", "CORE", "10", "");
    scene.rate("a", actual);
    assertEquals(band, scene.gap("").text("/items/0/severity"));
  }

  @Test
  void orderIsByUrgency() {
    scene.require("a", "CORE", "10", ", weight:1");
    scene.require("b", "CORE", "10", ", weight:9");
    scene.require("c", "CORE", "2", ", critical:true");
    scene.require("d", "CORE", "2", "");
    scene.require("e", "CORE", "2", ", critical:true");
    scene.rate("a", "0");
    scene.rate("b", "9");
    scene.rate("c", "1.9");
    scene.rate("e", "2");
    // c is critical and not met, d is unassessed, a is worth 1, b is worth 0.9, e is met.
    Answer gap = scene.gap("");
    assertEquals(List.of("c", "d", "a", "b", "e"), gap.texts("/items", "/competency/externalId"));
    assertEquals(List.of("c"), gap.texts("/blockingGaps", "/externalId"));
    scene.rate("a", "1");
    assertEquals(
        List.of("c", "d", "a", "b", "e"), scene.gap("").texts("/items", "/competency/externalId"));
    scene.rate("a", "1.5");
    assertEquals(
        List.of("c", "d", "b", "a", "e"), scene.gap("").texts("/items", "/competency/externalId"));
  }

  @Test
  void readinessIsTheGapWithoutItsItems() {
    scene.require("a", "CORE", "5", ", critical:true");
    scene.rate("a", "2");
    Answer gap = scene.gap("");
    Answer readiness = admin.get("/employees/" + scene.ana + "/readiness").expect(200);
    for (String member :
        List.of(
            "readiness",
            "assessedCoverage",
            "metCount",
            "requiredCount",
            "blockingGaps",
            "target")) {
      assertEquals(gap.at("/" + member), readiness.at("/" + member), member);
    }
    assertTrue(readiness.json().path("items").isMissingNode());
  }

  @Test
  void nothingRequiredIsNoReadiness() {
    Answer gap = scene.gap("");
    assertTrue(gap.at("/readiness").isNull() && gap.at("/assessedCoverage").isNull(), gap::body);
    assertTrue(gap.at("/items").isEmpty() && gap.at("/policy").isNull());
  }

  @Test
  void gapOfNobodyIsNotFound() {
    admin.get("/employees/" + UUID.randomUUID() + "/gap").problem(404, "NOT_FOUND");
    admin.get("/employees/" + UUID.randomUUID() + "/readiness").problem(404, "NOT_FOUND");
  }

  /** The driver prepares a statement on the server when it was used some times. */
  @Test
  void answerStaysTheSameHoweverOftenItIsAsked() {
    scene.require("a", "CORE", "2", "");
    String first = scene.gap("").at("/items").toString();
    for (int i = 0; i < 40; i++) {
      assertEquals(first, scene.gap("").at("/items").toString());
    }
  }
}
