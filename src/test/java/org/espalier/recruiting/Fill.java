package org.espalier.recruiting;

import java.util.List;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.espalier.testing.Workshop;

/**
 * A requisition for engineers that is open: Boss hires, Rec looks for people, Int and Ian talk with
 * them, Ana has nothing to do with it.
 *
 * @param tenant where
 */
public record Fill(Tenant tenant) {

  /** One in a tenant of its own. */
  public static Fill fresh() {
    Fill fill = new Fill(Tenant.fresh());
    Workshop workshop = new Workshop(fill.admin()).furnish();
    for (String person : List.of("boss", "rec", "int", "ian", "ana")) {
      workshop.engineer(person, "");
    }
    return fill;
  }

  /** Who may do everything. */
  public Client admin() {
    return tenant.admin();
  }

  /** An open requisition, which all see. */
  public UUID open(String externalId, String more) {
    UUID id =
        admin()
            .create(
                "requisitions",
                externalId,
                "{title:'Engineer', jobExternalId:'engineer', hiringManagerExternalId:'boss', posted:true,"
                    + " recruiterExternalIds:['rec'], interviewerExternalIds:['int','ian']"
                    + (more.isEmpty() ? "" : ", " + more)
                    + "}");
    admin().post("/requisitions/" + id + "/transitions", "{to:'OPEN'}").expect(200);
    return id;
  }

  /** A candidate who was assessed like this: {@code a=2}. */
  public UUID candidate(String externalId, String... levels) {
    StringBuilder assessments = new StringBuilder();
    for (String level : levels) {
      String[] parts = level.split("=", 2);
      assessments
          .append(assessments.isEmpty() ? "" : ", ")
          .append("{competencyExternalId:'")
          .append(parts[0])
          .append("', level:")
          .append(parts[1])
          .append(", source:'ASSESSMENT', observedAt:'2026-01-05T00:00:00Z'}");
    }
    return admin()
        .create(
            "candidates",
            externalId,
            "{givenName:'G"
                + externalId
                + "', familyName:'F"
                + externalId
                + "', email:'"
                + externalId
                + "@example.org', assessments:["
                + assessments
                + "]}");
  }

  /** An application of a candidate, at a stage. */
  public UUID applies(String candidate, String requisition, String stage) {
    return admin()
        .create(
            "job-applications",
            "app-" + candidate + "-" + requisition,
            "{requisitionExternalId:'%s', candidateExternalId:'%s', stage:'%s'}"
                .formatted(requisition, candidate, stage));
  }

  /** What an interviewer thinks. */
  public Answer rates(String interviewer, UUID application, String competency, String level) {
    return tenant
        .person(interviewer)
        .post(
            "/job-applications/" + application + "/scorecards",
            "{recommendation:'YES', ratings:[{competencyExternalId:'%s', level:%s}]}"
                .formatted(competency, level));
  }

  /** A step of an application. */
  public static Answer step(Client caller, UUID application, String to, String reason) {
    return caller.post(
        "/job-applications/" + application + "/transitions",
        "{to:'" + to + "', comment:'" + reason + "'}");
  }
}
