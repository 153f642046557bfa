package org.espalier.career;

import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;

/**
 * Ana is a clerk. From clerk to analyst to lead is the usual way, from clerk to writer to lead the
 * other; the lead needs what the analyst needs, and more.
 */
public final class Ladder {

  public final Tenant tenant = Tenant.fresh();
  public final Client admin = tenant.admin();
  public final UUID ana;

  public Ladder() {
    admin.create(
        "proficiency-scales",
        "s",
        "{name:'S', levels:[{value:1,label:'A'},{value:2,label:'B'},{value:3,label:'C'},{value:5,label:'D'}]}");
    admin.create("frameworks", "f", "{name:'F', scaleExternalId:'s'}");
    for (String name : new String[] {"sql", "prose", "people"}) {
      admin.create(
          "competencies", name, "{name:'" + name + "', frameworkExternalId:'f', tier:'JOB'}");
    }
    for (String job : new String[] {"clerk", "analyst", "writer", "lead", "chief"}) {
      admin.create("jobs", job, "{title:'" + job + "'}");
    }
    require("clerk", "sql", "2", "");
    require("analyst", "sql", "3", "");
    require("writer", "prose", "5", "");
    require("lead", "sql", "3", "");
    require("lead", "people", "2", ", critical:true, weight:3");
    path("clerk-analyst", "clerk", "analyst", ", typicalMonths:18");
    path("analyst-lead", "analyst", "lead", ", typicalMonths:24");
    path("clerk-writer", "clerk", "writer", ", kind:'LATERAL'");
    path("writer-lead", "writer", "lead", "");
    ana = employ("ana", "jobExternalId:'clerk'");
    rate("ana", "sql", "2");
    rate("ana", "prose", "1");
  }

  /** Makes somebody an employee. */
  public UUID employ(String externalId, String rest) {
    return admin.create(
        "employees", externalId, "{givenName:'" + externalId + "', familyName:'X', " + rest + "}");
  }

  /** Says what somebody can do. */
  public void rate(String person, String competency, String level) {
    admin
        .post(
            "/evidence",
            "{employeeExternalId:'"
                + person
                + "', competencyExternalId:'"
                + competency
                + "', source:'ASSESSMENT', level:"
                + level
                + "}")
        .expect(201);
  }

  /** Asks for a level. */
  public void require(String job, String competency, String level, String rest) {
    admin.create(
        "requirements",
        job + "-" + competency,
        "{competencyExternalId:'"
            + competency
            + "', tier:'JOB', jobExternalId:'"
            + job
            + "', level:"
            + level
            + rest
            + "}");
  }

  /** Makes a path. */
  public UUID path(String externalId, String from, String to, String rest) {
    return admin
        .put(
            "career-paths",
            externalId,
            "{fromJobExternalId:'" + from + "', toJobExternalId:'" + to + "'" + rest + "}")
        .id();
  }

  /** Where Ana could go. */
  public Answer moves(String query) {
    return admin.get("/employees/" + ana + "/career-moves" + query).expect(200);
  }

  /** Ana's way to a job. */
  public Answer route(String job, String rest) {
    return admin
        .get("/employees/" + ana + "/career-routes/" + admin.id("jobs", job) + rest)
        .expect(200);
  }
}
