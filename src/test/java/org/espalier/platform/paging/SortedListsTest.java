package org.espalier.platform.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** The contract names the members that each list can be sorted by, and the list takes just them. */
@QuarkusTest
class SortedListsTest {

  private static final Pattern MEMBERS = Pattern.compile("\\^-\\?\\(([A-Za-z|]+)\\)\\(,.*");

  private final Client admin = Tenant.fresh().admin();

  @Test
  void contractNamesWhatListsCanBeSortedBy() {
    Map<String, Told> lists = told();
    assertTrue(lists.size() > 12, () -> "lists: " + lists.keySet());
    admin.create("employees", "ana", "{givenName:'Ana', familyName:'Lee'}");
    String ana = admin.id("employees", "ana").toString();
    String plan =
        admin
            .post("/development-plans", "{employeeExternalId:'ana', title:'Plan'}")
            .expect(201)
            .id()
            .toString();
    String film = admin.create("activities", "film", "{title:'Film', type:'VIDEO'}").toString();
    String session =
        admin
            .create(
                "sessions",
                "s",
                "{activityExternalId:'film', startsAt:'2090-01-01T09:00:00Z', endsAt:'2090-01-01T10:00:00Z'}")
            .toString();
    String goal = admin.create("goals", "g", "{title:'Goal', employeeExternalId:'ana'}").toString();
    Map<String, String> owners =
        Map.of(
            "activities",
            film,
            "development-plans",
            plan,
            "goals",
            goal,
            "sessions",
            session,
            "review-cycle-launches",
            launch(),
            "reports",
            admin
                .create("reports", "r", "{name:'R', insight:'COMPLIANCE', format:'CSV'}")
                .toString(),
            "webhooks",
            admin
                .create("webhooks", "w", "{name:'W', url:'http://127.0.0.1:9/', status:'INACTIVE'}")
                .toString(),
            "talent-reviews",
            admin.post("/talent-reviews", "{title:'Spring'}").expect(201).id().toString());
    admin.create("demand-scenarios", "d", "{name:'D', baseDay:'2030-01-01', quarters:1}");
    admin.post("/demand-forecasts", "{scenarioExternalId:'d'}").expect(201);
    lists.forEach((path, told) -> {
      List<String> members = told.members();
      String since = told.dated() ? "&updatedSince=2020-01-01" : "";
      String id = owners.getOrDefault(path.split("/")[3], ana);
      String list = path.replace("/api/v1", "").replace("{id}", id);
      JsonNode refused =
          admin.get(list + "?sort=nothing").problem(400, "INVALID_REQUEST").at("/errors/0");
      assertEquals("?sort", refused.path("pointer").asText());
      assertEquals(
          "The list can be sorted by " + String.join(", ", members) + ".",
          refused.path("message").asText(),
          path);
      members.forEach(member -> admin.get(list + "?sort=-" + member + ",id" + since).expect(200));
    });
  }

  private String launch() {
    admin.create(
        "proficiency-scales",
        "scale",
        "{name:'Scale', levels:[{value:1,label:'A'},{value:2,label:'B'}]}");
    admin.create(
        "review-forms",
        "form",
        "{name:'Form', scaleExternalId:'scale', sections:[{key:'g', title:'G', kind:'GOALS', weight:100}]}");
    UUID cycle =
        admin.create(
            "review-cycles",
            "cycle",
            "{name:'Cycle', formExternalId:'form', periodStart:'2030-01-01', periodEnd:'2030-12-31'}");
    return admin.launched(cycle, "{dryRun:true}").id().toString();
  }

  /** Paths of lists, each with the members in the pattern of its parameter. */
  private static Map<String, Told> told() {
    JsonNode document = Client.nobody().get("~/openapi?format=json").expect(200).json();
    Map<String, Told> told = new TreeMap<>();
    document
        .path("paths")
        .properties()
        .forEach(path -> {
          List<JsonNode> parameters = new ArrayList<>();
          path.getValue().path("get").path("parameters").forEach(parameters::add);
          parameters.replaceAll(given ->
              given.has("$ref") ? document.at(given.path("$ref").asText().substring(1)) : given);
          boolean dated = parameters.stream().anyMatch(one -> named(one, "updatedSince"));
          for (JsonNode parameter : parameters) {
            if (named(parameter, "sort")) {
              Matcher members = MEMBERS.matcher(parameter.at("/schema/pattern").asText());
              assertTrue(members.matches(), () -> path.getKey() + ": " + parameter);
              told.put(path.getKey(), new Told(List.of(members.group(1).split("\\|")), dated));
            }
          }
        });
    return told;
  }

  private static boolean named(JsonNode parameter, String name) {
    return parameter.path("name").asText().equals(name);
  }

  /**
   * What the contract says of a list.
   *
   * @param members by which it can be sorted
   * @param dated true if it tells what changed since a moment
   */
  private record Told(List<String> members, boolean dated) {}
}
