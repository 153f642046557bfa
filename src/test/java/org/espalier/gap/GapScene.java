package org.espalier.gap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Relaxed;
import org.espalier.testing.Tenant;

/** Ana, who works in the laboratory as a database administrator, and what is asked of her. */
final class GapScene {

  final Client admin = Tenant.fresh().admin();
  final UUID ana;

  GapScene() {
    admin.create(
        "proficiency-scales",
        "s",
        "{name:'S', levels:[{value:0,label:'A'},{value:2,label:'B'},{value:5,label:'C'},{value:10,label:'D'}]}");
    admin.create("frameworks", "f", "{name:'F', scaleExternalId:'s'}");
    for (String name : List.of("a", "b", "c", "d", "e")) {
      admin.create(
          "competencies", name, "{name:'" + name + "', frameworkExternalId:'f', tier:'JOB'}");
    }
    admin.create("org-units", "hq", "{name:'H'}");
    admin.create("org-units", "lab", "{name:'L', parentExternalId:'hq'}");
    admin.create("org-units", "shop", "{name:'S', parentExternalId:'hq'}");
    admin.create("job-families", "tech", "{name:'T'}");
    admin.create("job-families", "data", "{name:'D', parentExternalId:'tech'}");
    admin.create(
        "jobs", "dba", "{title:'DBA', jobFamilyExternalId:'data', leadershipLevel:'TEAM_LEAD'}");
    admin.create("jobs", "clerk", "{title:'Clerk'}");
    ana = employ("lab", "dba");
  }

  /** Ana's gap. */
  Answer gap(String query) {
    return admin.get("/employees/" + ana + "/gap" + query).expect(200);
  }

  /** How asking for Ana's gap is refused. */
  Answer gapProblem(String query, int status) {
    return admin.get("/employees/" + ana + "/gap" + query).expect(status);
  }

  /** Asks for a level of a competency. */
  void require(String competency, String tier, String level, String rest) {
    admin
        .put(
            "requirements",
            competency + tier,
            "{competencyExternalId:'"
                + competency
                + "', tier:'"
                + tier
                + "', level:"
                + level
                + rest
                + "}")
        .id();
  }

  /** The manager says how far Ana is. */
  void rate(String competency, String level) {
    admin
        .post(
            "/evidence",
            "{employeeExternalId:'ana', competencyExternalId:'"
                + competency
                + "', source:'MANAGER', level:"
                + level
                + "}")
        .expect(201);
  }

  /** Makes Ana work in a unit, at a job. */
  UUID employ(String unit, String job) {
    return admin
        .put(
            "employees",
            "ana",
            "{givenName:'Ana', familyName:'Lee', orgUnitExternalId:'"
                + unit
                + "', jobExternalId:'"
                + job
                + "'}")
        .id();
  }

  /** Finds that what a gap says of a competency has these members. */
  static void item(Answer gap, String competency, String members) {
    for (JsonNode item : gap.at("/items")) {
      if (item.at("/competency/externalId").asText().equals(competency)) {
        Relaxed.tree(members)
            .properties()
            .forEach(member ->
                assertEquals(
                    plain(member.getValue()),
                    plain(item.get(member.getKey())),
                    competency + " " + member.getKey()));
        return;
      }
    }
    throw new AssertionError("not required: " + competency);
  }

  private static String plain(JsonNode value) {
    return value.isNumber()
        ? value.decimalValue().stripTrailingZeros().toPlainString()
        : value.asText();
  }

  /** The tiers that ask for an item. */
  static List<String> tiers(JsonNode item) {
    return StreamSupport.stream(item.at("/requiredBy").spliterator(), false)
        .map(one -> one.at("/tier").asText())
        .toList();
  }

  /** The competencies of a gap, by name. */
  static List<String> names(Answer gap) {
    return gap.texts("/items", "/competency/externalId").stream().sorted().toList();
  }
}
