package org.espalier.realdata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/**
 * A talent review of 1,470 people: performance is their rating of the year (1 to 4, only 3 and 4
 * are given), potential stands in their involvement (1 to 4) and is missing of those who left.
 */
@QuarkusTest
class AttritionReviewTest {

  private final List<NamedCsvRecord> rows = SharedData.rows("ibm-hr-attrition/employees.csv");
  private final Client admin = Tenant.fresh().admin();

  @Test
  void countsPerBoxAreThoseOfTheFile() {
    people().create(admin);
    ratings().create(admin);
    UUID equal = begin("{title:'Equal width', size:3}");
    Answer grid = admin.get("/talent-reviews/" + equal + "/grid").expect(200);
    assertEquals(1470, grid.count("/population"));
    assertEquals(237, grid.count("/unplaced"));
    assertEquals(1470 - 237, grid.count("/placed"));
    // 3 of 1 … 4 stands on the lower edge of the last third, and so belongs to it.
    assertEquals(stayed(row -> involved(row, "1")), computed(grid, 3, 1));
    assertEquals(stayed(row -> involved(row, "2")), computed(grid, 3, 2));
    assertEquals(stayed(row -> involved(row, "3") || involved(row, "4")), computed(grid, 3, 3));
    assertEquals(0, computed(grid, 1, 1) + computed(grid, 2, 2) + computed(grid, 2, 3));

    UUID set =
        begin(
            "{title:'Set', size:3, performanceThresholds:[0.5, 0.9], potentialThresholds:[0.5, 0.9]}");
    grid = admin.get("/talent-reviews/" + set + "/grid").expect(200);
    for (String rating : List.of("3", "4")) {
      int performance = Integer.parseInt(rating) - 1;
      Predicate<NamedCsvRecord> rated = row -> row.getField("PerformanceRating").equals(rating);
      assertEquals(
          stayed(rated.and(row -> involved(row, "1") || involved(row, "2"))),
          computed(grid, performance, 1));
      assertEquals(stayed(rated.and(row -> involved(row, "3"))), computed(grid, performance, 2));
      assertEquals(stayed(rated.and(row -> involved(row, "4"))), computed(grid, performance, 3));
    }
    admin.post("/talent-reviews/" + set + "/transitions", "{to:'CLOSED'}").expect(200);
    Answer frozen = admin.get("/talent-reviews/" + set + "/grid").expect(200);
    assertEquals(grid.at("/boxes"), frozen.at("/boxes"));
    assertEquals(1470, frozen.count("/population"));
  }

  private ImportFile people() {
    return new ImportFile(
        "employees",
        rows.stream()
            .map(row ->
                ImportFile.row(number(row)).put("givenName", "P").put("familyName", number(row)))
            .toList());
  }

  private ImportFile ratings() {
    List<ObjectNode> ratings = new ArrayList<>();
    for (NamedCsvRecord row : rows) {
      ratings.add(rating(row, "PERFORMANCE", "PerformanceRating"));
      if (!left(row)) {
        ratings.add(rating(row, "POTENTIAL", "JobInvolvement"));
      }
    }
    return new ImportFile("talent-ratings", ratings);
  }

  private static ObjectNode rating(NamedCsvRecord row, String kind, String column) {
    return ImportFile.row(kind + " " + number(row))
        .put("employeeExternalId", number(row))
        .put("kind", kind)
        .put("value", Integer.parseInt(row.getField(column)))
        .put("scale", 4)
        .put("ratedAt", "2025-12-31T12:00:00Z");
  }

  private UUID begin(String body) {
    return admin.post("/talent-reviews", body).expect(201).id();
  }

  private int stayed(Predicate<NamedCsvRecord> which) {
    return (int) rows.stream().filter(row -> !left(row)).filter(which).count();
  }

  private static boolean involved(NamedCsvRecord row, String level) {
    return row.getField("JobInvolvement").equals(level);
  }

  private static boolean left(NamedCsvRecord row) {
    return row.getField("Attrition").equals("Yes");
  }

  private static String number(NamedCsvRecord row) {
    return row.getField("EmployeeNumber");
  }

  private static int computed(Answer grid, int performance, int potential) {
    JsonNode box = grid.at("/boxes/" + ((performance - 1) * 3 + potential - 1));
    return box.path("computed").asInt();
  }
}
