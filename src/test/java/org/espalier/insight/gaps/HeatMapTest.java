package org.espalier.insight.gaps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import org.espalier.testing.Answer;
import org.espalier.testing.Tries;
import org.junit.jupiter.api.Test;

/** Every cell says what the analysis of the same people says, today and on any day. */
@QuarkusTest
class HeatMapTest {

  private static final List<String> QUESTIONS =
      List.of(
          "?depth=2",
          "?rows=ORG_UNIT&columns=COMPETENCY&depth=3",
          "?rows=JOB",
          "?rows=JOB_FAMILY&columns=COMPETENCY",
          "?rows=ALL&columns=COMPETENCY&asOf=2025-08-15",
          "?rows=COMPETENCY&columns=JOB&asOf=2026-03-01",
          "?rows=ORG_UNIT&depth=2&asOf=2026-05-20");

  @Test
  void cellsAreWhatGroupsAre() {
    Tries.hold(
        Arbitraries.longs(),
        3,
        seed -> {
          GapCompany company = new GapCompany(seed, 40);
          QUESTIONS.forEach(question -> judge(company, question));
          String within = "?depth=1&withinOrgUnitId=" + company.unit(1);
          judge(company, within);
          assertTrue(company.gaps(within).texts("/cells", "/row/externalId").contains("u3"));
        });
  }

  @Test
  void rowsAddUpToTheWhole() {
    GapCompany company = new GapCompany(7, 60);
    Answer whole = company.gaps("?rows=ALL&columns=ALL");
    assertEquals(1, whole.at("/cells").size());
    for (String rows :
        List.of("ORG_UNIT", "JOB", "JOB_FAMILY", "LOCATION", "LEADERSHIP_LEVEL", "COMPETENCY")) {
      for (String columns : List.of("TIER", "FRAMEWORK", "SEVERITY", "ALL")) {
        Answer parts = company.gaps("?rows=" + rows + "&columns=" + columns + "&depth=2");
        for (String member : List.of("required", "assessed", "met", "below", "unassessed")) {
          assertEquals(
              whole.count("/cells/0/numbers/" + member),
              parts.texts("/cells", "/numbers/" + member).stream()
                  .mapToInt(Integer::parseInt)
                  .sum(),
              rows + " " + columns + " " + member);
        }
      }
    }
  }

  @Test
  void unitsAboveTheDepthCountAlone() {
    GapCompany company = new GapCompany(3, 60);
    Answer map = company.gaps("?rows=ORG_UNIT&columns=ALL&depth=2");
    List<String> told = new ArrayList<>();
    for (JsonNode cell : map.at("/cells")) {
      told.add(cell.at("/row/externalId").asText() + cell.at("/row/withBelow").asText());
    }
    assertEquals(List.of("u0false", "u1true", "u2true", "nullfalse"), told);
  }

  @Test
  void aCellOfSeveralScalesTellsSharesOnly() {
    Answer map = new GapCompany(5, 30).gaps("?rows=ALL&columns=ALL");
    JsonNode numbers = map.at("/cells/0/numbers");
    assertTrue(numbers.at("/meanShortfall").isNull());
    assertEquals(
        numbers.at("/assessed").asText(),
        numbers.at("/meanNormalizedShortfall/denominator").asText());
    assertEquals("insight.md#the-numbers-of-a-cell", map.text("/definition"));
    assertTrue(map.at("/protection").isNull());
  }

  @Test
  void wrongQuestionsAreNamed() {
    GapCompany company = new GapCompany(1, 3);
    assertEquals(
        java.util.Set.of(
            "?rows NOT_ALLOWED",
            "?depth OUT_OF_RANGE",
            "?asOf INVALID_FORMAT",
            "?tier NOT_ALLOWED"),
        company
            .admin
            .get("/insights/gaps?rows=TEAM&depth=0&asOf=then&tier=X")
            .problem(400, "INVALID_REQUEST")
            .faults());
  }

  private static void judge(GapCompany company, String question) {
    Answer map = company.gaps(question);
    assertTrue(map.at("/cells").size() > 0, question);
    for (JsonNode cell : map.at("/cells")) {
      List<String> members = new ArrayList<>();
      boolean askable =
          member(members, map.text("/rows"), cell.at("/row"))
              && member(members, map.text("/columns"), cell.at("/column"));
      if (askable) {
        if (question.contains("asOf=")) {
          members.add("asOf:'" + question.replaceFirst(".*asOf=([^&]*).*", "$1") + "'");
        }
        String request = "{" + String.join(", ", members) + "}";
        same(
            company.admin.post("/gap-analyses", request).expect(200).at("/items/0"),
            cell.at("/numbers"),
            question + " " + request);
      }
    }
  }

  /** Adds what says whom a row or column is about; false if groups cannot be asked for so. */
  private static boolean member(List<String> members, String dimension, JsonNode key) {
    if (dimension.equals("ALL")) {
      return true;
    }
    if (key.at("/id").isNull()) {
      return false;
    }
    boolean below = key.at("/withBelow").asBoolean();
    String name =
        switch (dimension) {
          case "ORG_UNIT" -> below ? "withinOrgUnitId" : "orgUnitId";
          case "JOB_FAMILY" -> below ? "withinJobFamilyId" : "";
          case "JOB" -> "jobId";
          default -> "competencyIds";
        };
    String id = "'" + key.at("/id").asText() + "'";
    members.add(name + ":" + (name.equals("competencyIds") ? "[" + id + "]" : id));
    return !name.isEmpty();
  }

  private static void same(JsonNode item, JsonNode numbers, String what) {
    for (String member :
        List.of(
            "required",
            "assessed",
            "met",
            "exceeded",
            "below",
            "unassessed",
            "severity",
            "priority")) {
      assertEquals(item.at("/" + member), numbers.at("/" + member), what + " " + member);
    }
    assertEquals(
        item.at("/meanShortfall").asText(),
        numbers.at("/meanShortfall/value").asText(),
        what + " meanShortfall");
  }
}
