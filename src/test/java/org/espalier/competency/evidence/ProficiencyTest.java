package org.espalier.competency.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProficiencyTest {

  private static final List<String> SOURCES =
      List.of(
          "SELF", "MANAGER", "PEER", "REPORT", "ASSESSMENT", "CERTIFICATION", "LEARNING", "IMPORT");

  private static final Map<String, Weighing> POLICIES =
      Map.of(
          "latest", new Weighing("LATEST", List.of(), BigDecimal.ONE, false),
          "latest-self", new Weighing("LATEST", List.of(), BigDecimal.ONE, true),
          "highest", new Weighing("HIGHEST", List.of(), BigDecimal.ONE, false),
          "trusted",
              new Weighing(
                  "SOURCE_PRIORITY",
                  List.of("CERTIFICATION", "ASSESSMENT", "MANAGER"),
                  BigDecimal.ONE,
                  false),
          "average", new Weighing("DECAYING_AVERAGE", List.of(), new BigDecimal("0.65"), false),
          "average-self", new Weighing("DECAYING_AVERAGE", List.of(), new BigDecimal("0.3"), true));

  private final Client admin = Tenant.fresh().admin();

  @BeforeEach
  void frameworks() {
    admin.create(
        "proficiency-scales",
        "s",
        "{name:'S', proficientFrom:3, levels:[{value:0,label:'None'},{value:3,label:'Good'},{value:5,label:'Great'}]}");
    admin.create("employees", "e", "{givenName:'A', familyName:'B'}");
    POLICIES.forEach((name, policy) -> {
      String priority =
          policy.priority().isEmpty()
              ? ""
              : ", sourcePriority:['" + String.join("','", policy.priority()) + "']";
      admin.create(
          "frameworks",
          name,
          "{name:'F', scaleExternalId:'s', resolutionPolicy:'%s', selfCounts:%s, newestPercent:%s%s}"
              .formatted(
                  policy.policy(),
                  policy.selfCounts(),
                  policy.newest().movePointRight(2),
                  priority));
      admin.create(
          "competencies",
          name,
          "{name:'" + name + "', frameworkExternalId:'" + name + "', tier:'CORE'}");
      admin.create(
          "requirements", name, "{competencyExternalId:'" + name + "', tier:'CORE', level:3}");
    });
  }

  /** The kept rows of today, the past resolved anew, and the gap all say what the domain says. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void policiesSayWhatTheDomainSays(long seed) {
    Random random = new Random(seed);
    Instant today = Instant.now().truncatedTo(ChronoUnit.DAYS);
    Map<String, List<Weighing.Piece>> pieces = new TreeMap<>();
    List<String> rows = new ArrayList<>();
    for (String name : POLICIES.keySet()) {
      List<Weighing.Piece> made = pieces.computeIfAbsent(name, _ -> new ArrayList<>());
      for (int i = 0; i < 2 + random.nextInt(9); i++) {
        Weighing.Piece piece = piece(random, today, i);
        made.add(piece);
        rows.add(row(name, piece));
      }
    }
    Answer job = admin.importRows("evidence", "", rows);
    assertEquals(rows.size(), job.count("/counts/created"), job::body);
    compare(pieces, Instant.now(), "");
    for (int days = -400; days <= 400; days += 40) {
      Instant asOf = today.plus(days, ChronoUnit.DAYS).plusSeconds(random.nextInt(86_400));
      compare(pieces, asOf, "?asOf=" + asOf);
    }
  }

  private static Weighing.Piece piece(Random random, Instant today, int order) {
    // Few moments, so that many are equal and the later recorded wins.
    Instant at = today.plus(random.nextInt(-8, 8) * 40L, ChronoUnit.DAYS);
    Instant until =
        random.nextInt(3) == 0 ? at.plus(random.nextInt(1, 12) * 40L, ChronoUnit.DAYS) : null;
    String source =
        random.nextInt(8) == 0 ? "CALIBRATION" : SOURCES.get(random.nextInt(SOURCES.size()));
    return new Weighing.Piece(order, BigDecimal.valueOf(random.nextInt(501), 2), source, at, until);
  }

  private static String row(String name, Weighing.Piece piece) {
    return "{externalId:'%s-%d', employeeExternalId:'e', competencyExternalId:'%s', level:%s, source:'%s', observedAt:'%s'%s}"
        .formatted(
            name,
            piece.order(),
            name,
            piece.level(),
            piece.source(),
            piece.at(),
            piece.until() == null ? "" : ", validUntil:'" + piece.until() + "'");
  }

  private void compare(Map<String, List<Weighing.Piece>> pieces, Instant asOf, String query) {
    Map<String, String> expected = new TreeMap<>();
    POLICIES.forEach((name, policy) ->
        expected.put(name, told(policy.level(pieces.getOrDefault(name, List.of()), asOf))));
    UUID person = admin.id("employees", "e");
    Map<String, String> known = new TreeMap<>(expected);
    known.replaceAll((_, _) -> "none");
    for (JsonNode one :
        admin.get("/employees/" + person + "/proficiencies" + query).expect(200).json()) {
      known.put(one.at("/competency/externalId").asText(), told(one.at("/level")));
    }
    assertEquals(expected, known, "proficiencies " + query);
    Map<String, String> inGap = new TreeMap<>();
    for (JsonNode one :
        admin.get("/employees/" + person + "/gap" + query).expect(200).at("/items")) {
      inGap.put(one.at("/competency/externalId").asText(), told(one.at("/actual")));
    }
    assertEquals(expected, inGap, "gap " + query);
  }

  private static String told(@org.jspecify.annotations.Nullable BigDecimal level) {
    return level == null ? "none" : level.stripTrailingZeros().toPlainString();
  }

  private static String told(JsonNode level) {
    return level.isNull() ? "none" : told(level.decimalValue());
  }

  @Test
  void everyPieceSaysWhyItDecidedOrDidNot() {
    rate("latest", "MANAGER", 1, "2025-01-01", "");
    rate("latest", "SELF", 5, "2025-03-01", "");
    rate("latest", "PEER", 2, "2025-02-01", "");
    rate("latest", "PEER", 4, "2099-01-01", "");
    rate("latest", "ASSESSMENT", 3, "2025-02-15", ", validUntil:'2025-06-01'");
    UUID wrong = rate("latest", "REPORT", 0, "2025-05-01", "");
    admin.post("/evidence/" + wrong + "/revocations", "{reason:'no'}").expect(200);
    rate("highest", "MANAGER", 4, "2025-01-01", "");
    rate("highest", "MANAGER", 2, "2025-02-01", "");
    rate("trusted", "MANAGER", 2, "2025-03-01", "");
    rate("trusted", "PEER", 5, "2025-04-01", "");
    rate("trusted", "CERTIFICATION", 3, "2025-01-01", "");
    rate("average", "PEER", 1, "2025-01-01", "");
    rate("average", "CALIBRATION", 4, "2025-02-01", "");
    Map<String, JsonNode> known = new TreeMap<>();
    admin
        .get("/employees/" + admin.id("employees", "e") + "/proficiencies")
        .expect(200)
        .json()
        .forEach(one -> known.put(one.at("/competency/externalId").asText(), one));
    assertEquals(
        Map.of(
            "MANAGER 1",
            "SUPERSEDED",
            "SELF 5",
            "SELF_DOES_NOT_COUNT",
            "PEER 4",
            "NOT_YET_OBSERVED",
            "ASSESSMENT 3",
            "EXPIRED",
            "REPORT 0",
            "REVOKED"),
        leftOut(known, "latest"));
    assertEquals(List.of("PEER 2"), decided(known, "latest"));
    assertEquals("5", told(Objects.requireNonNull(known.get("latest")).at("/selfLevel")));
    assertEquals(Map.of("MANAGER 2", "LOWER"), leftOut(known, "highest"));
    assertEquals(
        Map.of("MANAGER 2", "LESS_TRUSTED_SOURCE", "PEER 5", "SOURCE_DOES_NOT_COUNT"),
        leftOut(known, "trusted"));
    assertEquals(Map.of("PEER 1", "OVERRIDDEN_BY_CALIBRATION"), leftOut(known, "average"));
    assertEquals(List.of("CALIBRATION 4"), decided(known, "average"));
  }

  @Test
  void labelAndProficiencyFollowTheLevel() {
    rate("latest", "MANAGER", 3, "2025-01-01", "");
    rate("highest", "MANAGER", 2, "2025-01-01", "");
    rate("trusted", "MANAGER", 5, "2025-01-01", "");
    Map<String, String> told = new TreeMap<>();
    admin
        .get("/employees/" + admin.id("employees", "e") + "/proficiencies")
        .json()
        .forEach(one ->
            told.put(
                one.at("/competency/externalId").asText(),
                one.at("/levelLabel").asText() + " " + one.at("/proficient")));
    assertEquals(
        Map.of("latest", "Good true", "highest", "None false", "trusted", "Great true"), told);
  }

  @Test
  void otherPolicyWeighsAnew() {
    rate("latest", "MANAGER", 4, "2025-01-01", "");
    rate("latest", "MANAGER", 2, "2025-02-01", "");
    Instant before = Instant.now();
    assertEquals("2", level(""));
    admin
        .put("frameworks", "latest", "{name:'F', scaleExternalId:'s', resolutionPolicy:'HIGHEST'}")
        .expect(200);
    assertEquals("4", level(""));
    assertEquals("2", level("?asOf=" + before));
  }

  @Test
  void ratingStopsCountingTheMomentItExpires() throws InterruptedException {
    Instant end = Instant.now().plus(2, ChronoUnit.SECONDS);
    rate("latest", "MANAGER", 4, "2025-01-01", ", validUntil:'" + end + "'");
    assertEquals("4", level(""));
    Thread.sleep(Math.max(0, Instant.now().until(end, ChronoUnit.MILLIS)) + 20);
    assertEquals("none", level(""));
    assertEquals("4", level("?asOf=" + end.minusMillis(1)));
    assertEquals("none", level("?asOf=" + end));
    assertTrue(
        admin
            .get("/employees/" + admin.id("employees", "e") + "/gap")
            .at("/items")
            .toString()
            .contains("UNASSESSED"));
  }

  private String level(String query) {
    for (JsonNode one :
        admin
            .get("/employees/" + admin.id("employees", "e") + "/proficiencies" + query)
            .expect(200)
            .json()) {
      if (one.at("/competency/externalId").asText().equals("latest")) {
        return told(one.at("/level"));
      }
    }
    return "none";
  }

  private static Map<String, String> leftOut(Map<String, JsonNode> known, String name) {
    Map<String, String> out = new TreeMap<>();
    for (JsonNode one :
        known
            .getOrDefault(name, com.fasterxml.jackson.databind.node.MissingNode.getInstance())
            .at("/leftOut")) {
      out.put(
          one.at("/evidence/source").asText() + " " + told(one.at("/evidence/level")),
          one.at("/reason").asText());
    }
    return out;
  }

  private static List<String> decided(Map<String, JsonNode> known, String name) {
    List<String> told = new ArrayList<>();
    for (JsonNode one :
        known
            .getOrDefault(name, com.fasterxml.jackson.databind.node.MissingNode.getInstance())
            .at("/evidence")) {
      told.add(one.at("/source").asText() + " " + told(one.at("/level")));
    }
    return told;
  }

  private UUID rate(String competency, String source, int level, String at, String rest) {
    return admin
        .post(
            "/evidence",
            "{employeeExternalId:'e', competencyExternalId:'%s', source:'%s', level:%d, observedAt:'%s'%s}"
                .formatted(competency, source, level, at, rest))
        .expect(201)
        .id();
  }
}
