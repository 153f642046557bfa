package org.espalier.realdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/**
 * Somebody is looked for who can do what a US occupation needs; those who apply can do exactly what
 * was published for other occupations. Who comes first is reckoned from the file.
 */
@QuarkusTest
class OnetRecruitingTest {

  private static final BigDecimal MIN = BigDecimal.ZERO;
  private static final double LENGTH = 7;
  private static final int EVERY = 9;

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();
  private final OnetPeople published = new OnetPeople();

  @Test
  void whoAppliesIsRankedAsTheFileSays() {
    new OnetSkills().files().forEach(file -> file.create(admin));
    List<String> wanted =
        List.of("11-1011.00", published.jobs().get(57), published.jobs().get(500));
    List<String> others = new ArrayList<>();
    for (int i = 4; i < published.jobs().size(); i += EVERY) {
      others.add(published.jobs().get(i));
    }
    candidates(others).create(admin);
    for (String job : wanted) {
      String name = "req-" + job;
      UUID requisition =
          admin.create(
              "requisitions", name, "{title:'Wanted', jobExternalId:'" + job + "', state:'OPEN'}");
      applications(name, others).create(admin);
      Answer ranking = admin.get("/requisitions/" + requisition + "/ranking?limit=200").expect(200);
      List<Expected> expected =
          others.stream().map(other -> expected(job, other)).sorted(Expected.BEST).toList();
      assertTrue(expected.size() > 70);
      assertEquals(
          expected.stream().map(Expected::job).toList(),
          ranking.texts("/candidates", "/personExternalId"),
          job);
      for (int i = 0; i < expected.size(); i++) {
        assertEquals(
            expected.get(i).readiness,
            ranking.number("/candidates/" + i + "/standing/readiness"),
            expected.get(i).job);
      }
      assertEquals(35, ranking.at("/candidates/0/standing/items").size());
    }
  }

  private Expected expected(String wanted, String other) {
    Map<String, BigDecimal> levels = levels(other);
    double weights = 0;
    double alike = 0;
    for (OnetPeople.Rating asked : published.ratings(wanted).values()) {
      double weight = asked.importance().doubleValue();
      BigDecimal there = levels.get(asked.skill());
      double apart = asked.level().subtract(there).abs().doubleValue() / LENGTH;
      weights += weight;
      alike += weight * (1 - apart);
    }
    return new Expected(
        other,
        Formulas.readiness(published.needs(wanted, levels), MIN),
        Math.round(alike / weights * 1e12) / 1e12);
  }

  private Map<String, BigDecimal> levels(String job) {
    Map<String, BigDecimal> levels = new TreeMap<>();
    published.ratings(job).values().forEach(one -> levels.put(one.skill(), one.level()));
    return levels;
  }

  private ImportFile candidates(List<String> jobs) {
    List<ObjectNode> rows = new ArrayList<>();
    for (String job : jobs) {
      ObjectNode row = ImportFile.row(job).put("givenName", "Was").put("familyName", job);
      ArrayNode assessments = row.putArray("assessments");
      levels(job)
          .forEach((skill, level) ->
              assessments
                  .addObject()
                  .put("competencyExternalId", skill)
                  .put("level", level)
                  .put("source", "ASSESSMENT")
                  .put("observedAt", "2025-05-01T00:00:00Z"));
      rows.add(row);
    }
    return new ImportFile("candidates", rows);
  }

  private static ImportFile applications(String requisition, List<String> jobs) {
    return new ImportFile(
        "job-applications",
        jobs.stream()
            .map(job ->
                ImportFile.row(requisition + " " + job)
                    .put("requisitionExternalId", requisition)
                    .put("candidateExternalId", job))
            .toList());
  }

  private record Expected(String job, BigDecimal readiness, double fit) {

    static final Comparator<Expected> BEST =
        Comparator.comparing(Expected::readiness, Comparator.reverseOrder())
            .thenComparing(Expected::fit, Comparator.reverseOrder())
            .thenComparing(Expected::job);
  }
}
