package org.espalier.insight.gaps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.junit.jupiter.api.Test;

/** From a cell to its people, and to no others. */
@QuarkusTest
class GapPeopleTest {

  private final GapCompany company = new GapCompany(11, 40);
  private final Client admin = company.admin;

  @Test
  void theyAreAsManyAsTheCellSays() {
    UUID unit = company.unit(1);
    for (String day : List.of("", "&asOf=2026-02-10")) {
      String cell = "&withinOrgUnitId=" + unit + "&competencyIds=" + company.competency(0) + day;
      JsonNode numbers = company.gaps("?rows=ALL&columns=ALL" + cell).at("/cells/0/numbers");
      assertEquals(numbers.at("/below").asInt(), people(cell + "&status=BELOW").size());
      assertEquals(numbers.at("/unassessed").asInt(), people(cell + "&status=UNASSESSED").size());
      assertEquals(numbers.at("/exceeded").asInt(), people(cell + "&status=EXCEEDED").size());
      assertEquals(numbers.at("/severity/high").asInt(), people(cell + "&severity=HIGH").size());
      assertEquals(numbers.at("/severity/low").asInt(), people(cell + "&severity=LOW").size());
      assertEquals(numbers.at("/required").asInt(), people(cell).size());
    }
  }

  @Test
  void eachIsToldAsTheGapOfThePersonTellsIt() {
    List<JsonNode> all = people("");
    assertTrue(all.size() > 50);
    for (JsonNode one : all.subList(0, 25)) {
      Answer gap = admin.get("/employees/" + one.at("/employee/id").asText() + "/gap").expect(200);
      for (JsonNode item : gap.at("/items")) {
        if (item.at("/competency").equals(one.at("/competency"))) {
          one.properties().stream()
              .filter(member -> !member.getKey().equals("employee"))
              .forEach(member -> assertEquals(item.get(member.getKey()), member.getValue()));
        }
      }
    }
  }

  @Test
  void onlyThoseAreToldWhomTheCallerMaySee() {
    Client lead = company.tenant.person("p1");
    Set<String> seen = new TreeSet<>();
    people(lead, "").forEach(one -> seen.add(one.at("/employee/externalId").asText()));
    assertEquals(
        new TreeSet<>(lead.get("/employees?limit=500").texts("/items", "/externalId")), seen);
    assertEquals(List.of(), people(company.tenant.as("learning-admin"), ""));
    company.tenant.program("insights:read").get("/insights/gaps/people").problem(403, "FORBIDDEN");
    assertEquals(
        50, company.tenant.program("gaps:read").get("/insights/gaps/people").at("/items").size());
  }

  @Test
  void pagesHaveEverybodyOnce() {
    List<JsonNode> paged = new ArrayList<>();
    String cursor = "";
    do {
      Answer page = admin.get("/insights/gaps/people?limit=7" + cursor).expect(200);
      page.at("/items").forEach(paged::add);
      cursor = page.at("/nextCursor").isNull() ? "" : "&cursor=" + page.text("/nextCursor");
    } while (!cursor.isEmpty());
    assertEquals(people(""), paged);
    assertEquals(paged.size(), new HashSet<>(paged).size());
    admin.get("/insights/gaps/people?cursor=eA").problem(400, "INVALID_CURSOR");
    admin.get("/insights/gaps/people?cursor=!").problem(400, "INVALID_CURSOR");
  }

  private List<JsonNode> people(String query) {
    return people(admin, query);
  }

  private static List<JsonNode> people(Client caller, String query) {
    List<JsonNode> found = new ArrayList<>();
    caller
        .get("/insights/gaps/people?limit=500" + query)
        .expect(200)
        .at("/items")
        .forEach(found::add);
    return found;
  }
}
