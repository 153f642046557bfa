package org.espalier.learning.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** Programs that files complete, and export. */
@QuarkusTest
class ProgramImportsTest {

  private final Curriculum curriculum = new Curriculum();
  private final Client admin = curriculum.admin;

  @Test
  void importsCompleteProgramsToo() {
    Answer job =
        admin.importRows(
            "completions",
            "{externalId:'1', employeeExternalId:'ana', activityExternalId:'a'}",
            "{externalId:'2', employeeExternalId:'ana', activityExternalId:'b'}",
            "{externalId:'3', employeeExternalId:'bob', activityExternalId:'a'}");
    assertEquals(3, job.count("/counts/created"));
    assertEquals(1, curriculum.completions("ana", "basics").at("/items").size());
    assertEquals(0, curriculum.completions("bob", "basics").at("/items").size());
    Answer corrected =
        admin.importRows(
            "completions", "{externalId:'2', employeeExternalId:'bob', activityExternalId:'b'}");
    assertEquals(1, corrected.count("/counts/updated"));
    assertEquals(
        0,
        curriculum
            .completions("ana", "basics")
            .at("/items")
            .valueStream()
            .filter(one -> one.at("/voidedAt").isNull())
            .count());
    assertEquals(1, curriculum.completions("bob", "basics").at("/items").size());
  }

  @Test
  void exportImportedElsewhereHasEveryCompletionOnce() {
    curriculum.completes("ana", "a", "completedAt:'2024-01-01T00:00:00Z'");
    curriculum.completes("ana", "b", "completedAt:'2024-02-01T00:00:00Z'");
    curriculum.completes("ana", "c", "completedAt:'2024-03-01T00:00:00Z'");
    Client other = Tenant.fresh().admin();
    for (String kind :
        List.of(
            "proficiency-scales",
            "frameworks",
            "competencies",
            "jobs",
            "employees",
            "activities",
            "completions")) {
      other.importRows(kind, "", admin.get("/exports/" + kind).expect(200).lines());
    }
    Answer there = other.get("/completions?count=exact").expect(200);
    assertEquals(4, there.count("/totalCount"), there::body);
    assertEquals(
        4,
        other
            .importRows("completions", "", admin.get("/exports/completions").lines())
            .count("/counts/unchanged"));
    String basics = "/completions?activityId=" + other.id("activities", "basics");
    Answer made = other.get(basics).expect(200);
    assertEquals(2, made.at("/items/0/partIds").size(), made::body);
    String part = made.text("/items/0/partIds/0");
    other.post("/completions/" + part + "/voidings", "{reason:'no'}").expect(200);
    assertEquals(0, other.get(basics).expect(200).at("/items").size());
  }

  @Test
  void filesTellEveryRound() {
    String row =
        "{externalId:'%s', employeeExternalId:'ana', activityExternalId:'%s', completedAt:'%s-01T00:00:00Z'}";
    Answer job =
        admin.importRows(
            "completions",
            row.formatted("1", "a", "2023-01"),
            row.formatted("2", "b", "2023-02"),
            row.formatted("3", "a", "2024-01"),
            row.formatted("4", "b", "2024-02"));
    assertEquals(4, job.count("/counts/created"));
    assertEquals(
        Set.of("2023-02-01T00:00:00Z", "2024-02-01T00:00:00Z"),
        Set.copyOf(curriculum.completions("ana", "basics").texts("/items", "/completedAt")));
  }
}
