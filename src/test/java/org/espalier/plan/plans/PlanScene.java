package org.espalier.plan.plans;

import java.util.List;
import java.util.UUID;
import org.espalier.testing.Academy;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;

/** What tests of plans do with them, in an academy of their own. */
public final class PlanScene {

  /** Where it is. */
  public final Academy academy = new Academy();

  /** Who administers it. */
  public final Client admin = academy.admin;

  /** Whose plans they are. */
  public final Client ana = academy.as("ana");

  /** To whom Ana reports. */
  public final Client boss = academy.as("boss");

  /** What Ana lacks in SQL, with a course. */
  public static final String SQL =
      "{competencyExternalId:'sql', targetLevel:3, actions:[{type:'LEARNING', activityExternalId:'sql-course'}]}";

  /** What nobody knows of Ana's tact, with coaching. */
  public static final String TACT =
      "{competencyExternalId:'tact', targetLevel:4, actions:[{type:'COACHING', title:'With Boss'}]}";

  /** Ana can do some SQL and law as required; nothing is known of her tact. */
  public PlanScene rated() {
    academy.rate("ana", "sql", "1");
    academy.rate("ana", "law", "2");
    return this;
  }

  /** A draft of Ana's with these items. */
  public Answer draft(String... items) {
    return ana.post(
            "/development-plans",
            "{employeeExternalId:'ana', title:'Plan', items:[" + String.join(",", items) + "]}")
        .expect(201);
  }

  /** A plan of Ana's that both have agreed to and that is active. */
  public UUID active(String... items) {
    UUID plan = draft(items).id();
    step(ana, plan, "PROPOSED").expect(200);
    step(ana, plan, "AGREED").expect(200);
    step(boss, plan, "AGREED").expect(200);
    step(boss, plan, "ACTIVE").expect(200);
    return plan;
  }

  /** A plan as it is now. */
  public Answer plan(UUID plan) {
    return ana.get("/development-plans/" + plan).expect(200);
  }

  /** Edits a plan as it is now. */
  public Answer patch(Client who, UUID plan, String members) {
    String etag = plan(plan).etag();
    return who.with("If-Match", etag).patch("/development-plans/" + plan, "{" + members + "}");
  }

  /** Takes a step. */
  public Answer step(Client who, UUID plan, String to) {
    return who.post("/development-plans/" + plan + "/transitions", "{to:'" + to + "'}");
  }

  /** How the items of a plan stand. */
  public List<String> states(UUID plan) {
    return plan(plan).texts("/items", "/state");
  }

  /** Somebody's assignment of an activity. */
  public Answer assignment(String person, String activity) {
    String id = admin.id("activities", activity).toString();
    return admin
        .get("/assignments?employeeId=" + academy.id(person) + "&activityId=" + id)
        .expect(200);
  }
}
