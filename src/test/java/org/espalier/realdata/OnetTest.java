package org.espalier.realdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What US occupations need of 35 skills: decimals as levels, decimals as weights, and a scale with
 * holes. The people are made up: each has a job and the levels that were published for another one.
 */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnetTest {

  private static final BigDecimal MIN = BigDecimal.ZERO;
  private static final BigDecimal LENGTH = BigDecimal.valueOf(7);

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();
  private final OnetPeople made = new OnetPeople();
  private final Map<String, String> jobIds = new TreeMap<>();
  private final List<UUID> people = new ArrayList<>();

  @BeforeAll
  void importAll() {
    new OnetSkills().files().forEach(file -> file.create(admin));
    for (int page = 0; page < 2; page++) {
      String order = page == 0 ? "externalId" : "-externalId";
      for (JsonNode job : admin.get("/jobs?limit=500&sort=" + order).expect(200).at("/items")) {
        jobIds.put(job.at("/externalId").asText(), job.at("/id").asText());
      }
    }
    admin.create("org-units", "lab", "{name:'Laboratory'}");
    made.people().create(admin);
    made.evidence().create(admin);
    for (int i = 0; i < OnetPeople.COUNT; i++) {
      people.add(admin.id("employees", "p" + i));
    }
  }

  @Test
  void everyOccupationHasAllSkills() {
    assertEquals(708, admin.get("/jobs?limit=1&count=exact").count("/totalCount"));
    assertEquals(35, admin.get("/competencies?limit=1&count=exact").count("/totalCount"));
    assertEquals(708 * 35, admin.get("/requirements?limit=1&count=exact").count("/totalCount"));
  }

  @Test
  void valuesAreThePublishedOnes() {
    Map<String, JsonNode> chief = requirements("11-1011.00");
    assertEquals("4.62", text(chief, "2.A.1.a", "/required"));
    assertEquals("4.12", text(chief, "2.A.1.a", "/weight"));
    assertEquals("4.75", text(chief, "2.A.1.b", "/required"));
    assertEquals("4", text(chief, "2.A.1.b", "/weight"));
    for (int i = 0; i < made.jobs().size(); i += 29) {
      Map<String, JsonNode> required = requirements(made.jobs().get(i));
      Map<String, OnetPeople.Rating> ratings = made.ratings(made.jobs().get(i));
      assertEquals(ratings.keySet(), required.keySet());
      for (Map.Entry<String, OnetPeople.Rating> skill : ratings.entrySet()) {
        String where = made.jobs().get(i) + " " + skill.getKey();
        OnetPeople.Rating rating = skill.getValue();
        assertEquals(plain(rating.level()), text(required, skill.getKey(), "/required"), where);
        assertEquals(plain(rating.importance()), text(required, skill.getKey(), "/weight"), where);
      }
    }
  }

  @Test
  void scaleHasHolesAndTakesDecimalsUpToItsEnds() {
    Answer scale = admin.get(Client.byExternalId("proficiency-scales", "onet-level")).expect(200);
    assertEquals(List.of("0", "2", "4", "6", "7"), scale.texts("/levels", "/value"));
    admin.create("employees", "odd", "{givenName:'O', familyName:'Dd'}");
    admin.post("/evidence", observed("6.999")).expect(201);
    Set<String> offScale = Set.of("/level LEVEL_OUTSIDE_SCALE");
    for (String level : List.of("7.001", "-0.5")) {
      Answer refused = admin.post("/evidence", observed(level));
      assertEquals(offScale, refused.problem(422, "UNPROCESSABLE").faults(), level);
    }
  }

  @Test
  void gapsOfPeopleAreTheFormulas() {
    for (int i = 0; i < OnetPeople.COUNT; i += 5) {
      List<Formulas.Need> needs = made.needs(i);
      Answer gap = admin.get("/employees/" + people.get(i) + "/gap").expect(200);
      assertEquals(Formulas.readiness(needs, MIN), gap.number("/readiness"), "person " + i);
      assertEquals(needs.size(), gap.count("/requiredCount"));
      assertEquals(needs.stream().filter(Formulas.Need::met).count(), gap.count("/metCount"));
      assertEquals(
          needs.stream().sorted(URGENCY).map(OnetTest::line).toList(),
          StreamSupport.stream(gap.at("/items").spliterator(), false).map(OnetTest::line).toList(),
          "person " + i);
    }
  }

  @Test
  void readinessForAnotherJobIsTheFormulas() {
    for (int job = 3; job < made.jobs().size(); job += 71) {
      List<Formulas.Need> needs = made.needs(made.jobs().get(job), made.levels(1));
      String path = "/employees/" + people.get(1) + "/readiness?jobId=";
      Answer ready = admin.get(path + jobIds.get(made.jobs().get(job))).expect(200);
      assertEquals(
          Formulas.readiness(needs, MIN), ready.number("/readiness"), made.jobs().get(job));
    }
  }

  /** Of random ones, 100 of 707 would be among the best hundred: one of seven. */
  @Test
  void relatedOccupationsRankFarAboveRandomOnes() {
    OnetSkills.related(jobIds.keySet()).create(admin);
    assertTrue(shareAmongTheBestHundred("READINESS") > 2 * 100 / 707.0, "by readiness");
    assertTrue(shareAmongTheBestHundred("FIT") > 4 * 100 / 707.0, "by fit");
  }

  /** How many of an occupation's related ones are among the best hundred of all others. */
  private double shareAmongTheBestHundred(String rank) {
    int related = 0;
    int among = 0;
    for (int job = 0; job < made.jobs().size(); job += 89) {
      String path = "/jobs/" + jobIds.get(made.jobs().get(job)) + "/career-moves";
      List<String> near = admin.get(path).expect(200).texts("/moves", "/job/externalId");
      Answer all = admin.get(path + "?reach=ALL&limit=100&rank=" + rank).expect(200);
      assertEquals(707, all.count("/considered"));
      Set<String> best = Set.copyOf(all.texts("/moves", "/job/externalId"));
      related += near.size();
      among += (int) near.stream().filter(best::contains).count();
    }
    assertTrue(related > 80, related + " related ones");
    return (double) among / related;
  }

  @Test
  void gapOfAGroupIsTheSumOfItsPeoples() {
    UUID lab = admin.id("org-units", "lab");
    Answer group = admin.post("/gap-analyses", "{withinOrgUnitId:'" + lab + "'}").expect(200);
    assertEquals(OnetPeople.COUNT, group.count("/population"));
    Map<String, List<Formulas.Need>> bySkill = new TreeMap<>();
    for (int i = 0; i < OnetPeople.COUNT; i++) {
      made.needs(i)
          .forEach(
              need -> bySkill.computeIfAbsent(need.competency(), _ -> new ArrayList<>()).add(need));
    }
    BigDecimal total = BigDecimal.ZERO;
    for (JsonNode item : group.at("/items")) {
      List<Formulas.Need> needs =
          bySkill.getOrDefault(item.at("/competency/name").asText(), List.of());
      assertEquals(summary(needs), summary(item), item.at("/competency/name").asText());
      total = total.add(item.at("/priority").decimalValue());
    }
    assertEquals(35, group.at("/items").size());
    assertEquals(total.stripTrailingZeros(), group.number("/totalPriority"));
  }

  private static final Comparator<Formulas.Need> URGENCY =
      Comparator.comparing((Formulas.Need need) -> need.actual() != null)
          .thenComparing(need -> need.weighted(MIN), Comparator.reverseOrder())
          .thenComparing(Formulas.Need::competency);

  private static String line(Formulas.Need need) {
    BigDecimal actual = need.actual();
    String shortfall = actual == null ? "null" : plain(need.required().subtract(actual));
    return String.join(
        " ",
        need.competency(),
        need.status(),
        plain(need.required()),
        actual == null ? "null" : plain(actual),
        shortfall,
        actual == null
            ? "null"
            : plain(Formulas.quotient(need.required().subtract(actual), LENGTH)),
        plain(need.weight()),
        plain(Formulas.quotient(need.weighted(MIN), LENGTH)));
  }

  private static String line(JsonNode item) {
    return String.join(
        " ",
        item.at("/competency/name").asText(),
        item.at("/status").asText(),
        number(item, "/required"),
        number(item, "/actual"),
        number(item, "/shortfall"),
        number(item, "/normalizedShortfall"),
        number(item, "/weight"),
        number(item, "/priority"));
  }

  private static String summary(List<Formulas.Need> needs) {
    List<BigDecimal> shortfalls = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal weighted = BigDecimal.ZERO;
    for (Formulas.Need need : needs) {
      weighted = weighted.add(need.weighted(MIN));
      BigDecimal actual = need.actual();
      if (actual != null) {
        shortfalls.add(need.required().subtract(actual));
        sum = sum.add(need.required().subtract(actual));
      }
    }
    long met = shortfalls.stream().filter(one -> one.signum() <= 0).count();
    long high = shortfalls.stream().filter(one -> atLeast(one, 2)).count();
    long moderate = shortfalls.stream().filter(one -> atLeast(one, 4)).count() - high;
    return "required %d assessed %d met %d exceeded %d none %d low %d moderate %d high %d mean %s priority %s"
        .formatted(
            needs.size(),
            shortfalls.size(),
            met,
            shortfalls.stream().filter(one -> one.signum() < 0).count(),
            met,
            shortfalls.size() - met - moderate - high,
            moderate,
            high,
            plain(Formulas.quotient(sum, BigDecimal.valueOf(shortfalls.size()))),
            plain(Formulas.quotient(weighted, LENGTH)));
  }

  private static String summary(JsonNode item) {
    assertEquals(item.at("/below").asInt(), item.at("/assessed").asInt() - item.at("/met").asInt());
    assertEquals(
        item.at("/unassessed").asInt(),
        item.at("/required").asInt() - item.at("/assessed").asInt());
    return "required %d assessed %d met %d exceeded %d none %d low %d moderate %d high %d mean %s priority %s"
        .formatted(
            item.at("/required").asInt(),
            item.at("/assessed").asInt(),
            item.at("/met").asInt(),
            item.at("/exceeded").asInt(),
            item.at("/severity/none").asInt(),
            item.at("/severity/low").asInt(),
            item.at("/severity/moderate").asInt(),
            item.at("/severity/high").asInt(),
            number(item, "/meanShortfall"),
            number(item, "/priority"));
  }

  /** True if a shortfall is at least one n-th of the scale. */
  private static boolean atLeast(BigDecimal shortfall, int nth) {
    return shortfall.multiply(BigDecimal.valueOf(nth)).compareTo(LENGTH) >= 0;
  }

  private static String number(JsonNode item, String pointer) {
    JsonNode value = item.at(pointer);
    return value.isNull() ? "null" : plain(value.decimalValue());
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static String observed(String level) {
    return "{employeeExternalId:'odd', competencyExternalId:'2.A.1.a', source:'ASSESSMENT', level:"
        + level
        + "}";
  }

  private Map<String, JsonNode> requirements(String job) {
    Map<String, JsonNode> found = new TreeMap<>();
    Answer answer = admin.get("/jobs/" + jobIds.get(job) + "/requirements").expect(200);
    answer.json().forEach(one -> found.put(one.at("/competency/externalId").asText(), one));
    return found;
  }

  private static String text(Map<String, JsonNode> required, String skill, String pointer) {
    JsonNode one = required.get(skill);
    assertTrue(one != null, skill);
    return one == null ? "" : number(one, pointer);
  }
}
