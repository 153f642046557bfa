package org.espalier.gap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Numbers of random people against the formulas computed apart, and groups against their members.
 */
@QuarkusTest
class GapFormulaTest {

  private static final int COMPETENCIES = 7;
  private static final int PEOPLE = 12;

  private final Client admin = Tenant.fresh().admin();
  private final Expected expected = new Expected(BigDecimal.valueOf(-2), BigDecimal.valueOf(7));

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void numbersAreThoseOfTheFormulas(long seed) {
    Random random = new Random(seed);
    furnish(random);
    Map<String, Answer> gaps = new HashMap<>();
    for (int i = 0; i < PEOPLE; i++) {
      gaps.put(
          "p" + i, admin.get("/employees/" + admin.id("employees", "p" + i) + "/gap").expect(200));
    }
    gaps.values().forEach(this::checkPerson);
    checkGroup("{}", List.copyOf(gaps.values()));
    checkGroup("{asOf:'" + Instant.now().plusSeconds(60) + "'}", List.copyOf(gaps.values()));
    List<Answer> inLab =
        IntStream.range(0, PEOPLE)
            .filter(i -> i % 3 == 0)
            .mapToObj(i -> gaps.get("p" + i))
            .toList();
    checkGroup("{withinOrgUnitId:'" + admin.id("org-units", "lab") + "'}", inLab);
    List<Answer> reports = IntStream.range(1, PEOPLE).mapToObj(i -> gaps.get("p" + i)).toList();
    checkGroup("{managerId:'" + admin.id("employees", "p0") + "'}", reports);
    checkGroup(
        "{jobId:'" + admin.id("jobs", "j1") + "', orgUnitId:'" + admin.id("org-units", "hq") + "'}",
        IntStream.range(0, PEOPLE)
            .filter(i -> i % 2 == 1 && i % 3 != 0)
            .mapToObj(i -> gaps.get("p" + i))
            .toList());
  }

  private void furnish(Random random) {
    admin.create(
        "proficiency-scales",
        "s",
        "{name:'S', levels:[{value:-2,label:'A'},{value:0,label:'B'},{value:7,label:'C'}]}");
    admin.create("frameworks", "f", "{name:'F', scaleExternalId:'s'}");
    admin.create("org-units", "hq", "{name:'H'}");
    admin.create("org-units", "lab", "{name:'L', parentExternalId:'hq'}");
    admin.create("jobs", "j0", "{title:'J'}");
    admin.create("jobs", "j1", "{title:'K'}");
    List<String> people = new ArrayList<>();
    List<String> evidence = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      people.add(
          "{externalId:'p%d', givenName:'G', familyName:'F', jobExternalId:'j%d', orgUnitExternalId:'%s'%s}"
              .formatted(
                  i, i % 2, i % 3 == 0 ? "lab" : "hq", i == 0 ? "" : ", managerExternalId:'p0'"));
    }
    admin.importRows("employees", "", people);
    for (int c = 0; c < COMPETENCIES; c++) {
      admin.create(
          "competencies",
          "c" + c,
          "{name:'C%d', frameworkExternalId:'f', tier:'JOB'}".formatted(c));
      String holder = c % 3 == 0 ? "tier:'CORE'" : "tier:'JOB', jobExternalId:'j" + c % 2 + "'";
      BigDecimal level = c == 3 ? BigDecimal.valueOf(-2) : level(random);
      admin.create(
          "requirements",
          "r" + c,
          "{competencyExternalId:'c%d', %s, level:%s, weight:%s, critical:%s}"
              .formatted(
                  c,
                  holder,
                  level,
                  BigDecimal.valueOf(1 + random.nextInt(999), 2),
                  random.nextBoolean()));
      for (int i = 0; i < PEOPLE; i++) {
        if (random.nextInt(4) > 0) {
          evidence.add(
              "{externalId:'e%d-%d', employeeExternalId:'p%d', competencyExternalId:'c%d', level:%s, source:'PEER', observedAt:'2025-01-01'}"
                  .formatted(c, i, i, c, random.nextInt(5) == 0 ? level : level(random)));
        }
      }
    }
    assertEquals(
        evidence.size(), admin.importRows("evidence", "", evidence).count("/counts/created"));
  }

  private static BigDecimal level(Random random) {
    return BigDecimal.valueOf(random.nextInt(-200, 701), 2);
  }

  private void checkPerson(Answer gap) {
    List<Expected.Need> needs = new ArrayList<>();
    int met = 0;
    int assessed = 0;
    for (JsonNode item : gap.at("/items")) {
      Expected.Need need = need(item);
      needs.add(need);
      BigDecimal actual = need.actual();
      assertEquals(expected.priority(need), number(item.at("/priority")), item::toString);
      if (actual != null) {
        BigDecimal shortfall = need.required().subtract(actual);
        assertEquals(shortfall.stripTrailingZeros(), number(item.at("/shortfall")), item::toString);
        assertEquals(
            expected.normalized(shortfall),
            number(item.at("/normalizedShortfall")),
            item::toString);
        assertEquals(
            shortfall.signum() > 0 ? "BELOW" : shortfall.signum() == 0 ? "MET" : "EXCEEDED",
            item.at("/status").asText());
        met += shortfall.signum() <= 0 ? 1 : 0;
        assessed++;
      } else {
        assertEquals("UNASSESSED", item.at("/status").asText());
        assertTrue(item.at("/shortfall").isNull() && item.at("/normalizedShortfall").isNull());
      }
    }
    assertTrue(needs.size() >= 4);
    assertEquals(met, gap.count("/metCount"));
    assertEquals(needs.size(), gap.count("/requiredCount"));
    assertEquals(expected.readiness(needs), gap.number("/readiness"));
    assertEquals(
        Expected.shown(
            BigDecimal.valueOf(assessed)
                .divide(
                    BigDecimal.valueOf(needs.size()),
                    new java.math.MathContext(60, RoundingMode.HALF_EVEN))),
        gap.number("/assessedCoverage"));
    assertTrue(gap.number("/readiness").compareTo(BigDecimal.ONE) <= 0);
  }

  private void checkGroup(String filter, List<Answer> members) {
    Answer group = admin.post("/gap-analyses", filter).expect(200);
    assertEquals(members.size(), group.count("/population"), filter);
    Map<String, Sums> sums = new java.util.TreeMap<>();
    for (Answer member : members) {
      for (JsonNode item : member.at("/items")) {
        sums.computeIfAbsent(item.at("/competency/name").asText(), _ -> new Sums())
            .add(item, need(item));
      }
    }
    assertEquals(List.copyOf(sums.keySet()), group.texts("/items", "/competency/name"), filter);
    BigDecimal total = BigDecimal.ZERO;
    for (JsonNode item : group.at("/items")) {
      String name = item.at("/competency/name").asText();
      sums.getOrDefault(name, new Sums()).check(item, filter);
      total = total.add(number(item.at("/priority")));
    }
    assertEquals(0, total.compareTo(group.number("/totalPriority")), filter);
  }

  private static Expected.Need need(JsonNode item) {
    JsonNode actual = item.at("/actual");
    return new Expected.Need(
        item.at("/required").decimalValue(),
        actual.isNull() ? null : actual.decimalValue(),
        item.at("/weight").decimalValue());
  }

  private static BigDecimal number(JsonNode value) {
    return value.decimalValue().stripTrailingZeros();
  }

  /** What the members of a group amount to. */
  private static final class Sums {

    private final Map<String, Integer> counts = new HashMap<>();
    private BigDecimal shortfall = BigDecimal.ZERO;
    private BigDecimal priority = BigDecimal.ZERO;

    void add(JsonNode item, Expected.Need need) {
      count("required");
      String status = item.at("/status").asText();
      count(status.equals("UNASSESSED") ? "unassessed" : "assessed");
      if (status.equals("MET") || status.equals("EXCEEDED")) {
        count("met");
      }
      count(status.toLowerCase(java.util.Locale.ROOT) + "!");
      if (need.actual() != null) {
        shortfall = shortfall.add(need.required().subtract(need.actual()));
        count("severity/" + item.at("/severity").asText().toLowerCase(java.util.Locale.ROOT));
      }
      BigDecimal from = need.actual() == null ? BigDecimal.valueOf(-2) : need.actual();
      priority =
          priority.add(need.weight().multiply(need.required().subtract(from).max(BigDecimal.ZERO)));
    }

    void check(JsonNode item, String filter) {
      for (String member : List.of("required", "assessed", "met", "unassessed")) {
        assertEquals(
            counts.getOrDefault(member, 0), item.at("/" + member).asInt(), filter + member + item);
      }
      assertEquals(counts.getOrDefault("below!", 0), item.at("/below").asInt(), filter + item);
      assertEquals(
          counts.getOrDefault("exceeded!", 0), item.at("/exceeded").asInt(), filter + item);
      for (String band : List.of("none", "low", "moderate", "high")) {
        assertEquals(
            counts.getOrDefault("severity/" + band, 0),
            item.at("/severity/" + band).asInt(),
            filter + band + item);
      }
      int assessed = counts.getOrDefault("assessed", 0);
      if (assessed == 0) {
        assertTrue(item.at("/meanShortfall").isNull(), item::toString);
      } else {
        BigDecimal mean =
            shortfall.divide(
                BigDecimal.valueOf(assessed),
                new java.math.MathContext(60, RoundingMode.HALF_EVEN));
        assertEquals(Expected.shown(mean), number(item.at("/meanShortfall")), filter + item);
      }
      BigDecimal worth =
          priority.divide(
              BigDecimal.valueOf(9), new java.math.MathContext(60, RoundingMode.HALF_EVEN));
      assertEquals(Expected.shown(worth), number(item.at("/priority")), filter + item);
    }

    private void count(String what) {
      counts.merge(what, 1, Integer::sum);
    }
  }
}
