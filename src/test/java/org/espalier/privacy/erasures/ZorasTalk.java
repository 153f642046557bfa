package org.espalier.privacy.erasures;

import java.util.UUID;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;

/** What Zora says to people, and what they say to her. */
final class ZorasTalk {

  private final Tenant tenant;
  private final Client admin;
  private final Client zora;

  ZorasTalk(Tenant tenant, Client admin, Client zora) {
    this.tenant = tenant;
    this.admin = admin;
    this.zora = zora;
  }

  /** Leaves all of it. */
  void leave() {
    feedback();
    recognition();
    knowledge();
  }

  private void feedback() {
    zora.create(
        "mentor-profiles",
        "guide-hr-4711",
        "{employeeExternalId:'hr-4711', mentor:true, statement:'Zora tells what she knows secretly'}");
    UUID article =
        zora.create(
            "articles",
            "how-hr-4711",
            "{title:'How', language:'en', body:'So', authorExternalId:'hr-4711'}");
    zora.post("/articles/" + article + "/transitions", "{to:'IN_REVIEW', comment:'Zora is ready'}")
        .expect(200);
    admin
        .post(
            "/feedback",
            "{employeeExternalId:'hr-4711', kind:'NOTE', text:'Zora works secretly', visibility:'LINE'}")
        .expect(201);
    zora.post(
            "/feedback",
            "{employeeExternalId:'report', kind:'PRAISE', text:'Zora likes it', visibility:'PERSON'}")
        .expect(201);
    zora.post(
            "/feedback-requests",
            "{aboutEmployeeExternalId:'hr-4711', fromEmployees:[{employeeExternalId:'report'}], question:'How is Zora?'}")
        .expect(200);
  }

  private void recognition() {
    admin
        .post(
            "/recognitions",
            "{employeeExternalId:'hr-4711', badgeExternalId:'star', reason:'Zora was there'}")
        .expect(201);
    zora.post(
            "/recognitions",
            "{employeeExternalId:'report', badgeExternalId:'star', reason:'Zora thanks'}")
        .expect(201);
  }

  private void knowledge() {
    zora.create(
        "experts",
        "expert-hr-4711",
        "{employeeExternalId:'hr-4711', competencyExternalIds:['sql'], statement:'Zora knows secretly'}");
    admin.create(
        "endorsements",
        "hr-4711-by-boss",
        "{employeeExternalId:'hr-4711', competencyExternalId:'sql', endorserExternalId:'boss', comment:'Zora helps'}");
    zora.create(
        "endorsements",
        "boss-by-hr-4711",
        "{employeeExternalId:'boss', competencyExternalId:'sql', endorserExternalId:'hr-4711', comment:'says Zora'}");
    UUID question =
        zora.create(
            "questions",
            "q-hr-4711",
            "{askerExternalId:'hr-4711', title:'Zora asks', text:'How does Zora go on?', competencyExternalIds:['sql']}");
    UUID answer =
        zora.create(
            "answers",
            "a-hr-4711",
            "{questionExternalId:'q-hr-4711', authorExternalId:'hr-4711', text:'Zora found out'}");
    zora.post(
            "/questions/" + question + "/transitions",
            "{to:'ANSWERED', answerId:'" + answer + "', comment:'Zora is glad'}")
        .expect(200);
    mentoring();
    community();
  }

  private void mentoring() {
    UUID mentoring =
        zora.create(
            "mentorings",
            "m-hr-4711",
            "{menteeExternalId:'hr-4711', mentorExternalId:'boss', message:'Zora asks', goals:[{title:'Zora speaks up'}]}");
    tenant
        .person("boss")
        .post("/mentorings/" + mentoring + "/transitions", "{to:'ACTIVE', comment:'Yes, Zora'}")
        .expect(200);
    zora.create(
        "mentoring-sessions",
        "s-hr-4711",
        "{mentoringExternalId:'m-hr-4711', heldOn:'2026-01-05', minutes:30, note:'Zora was afraid'}");
  }

  private void community() {
    zora.create(
        "community-members",
        "hr-4711-in-tables",
        "{communityExternalId:'tables', employeeExternalId:'hr-4711'}");
    zora.create(
        "community-posts",
        "p-hr-4711",
        "{communityExternalId:'tables', authorExternalId:'hr-4711', title:'Zora', text:'I, Zora'}");
    zora.create(
        "community-events",
        "v-hr-4711",
        "{communityExternalId:'tables', organiserExternalId:'hr-4711', title:'Lunch with Zora', startsAt:'2090-01-01T11:00:00Z', endsAt:'2090-01-01T12:00:00Z'}");
    zora.create(
        "community-event-attendees",
        "hr-4711-at-lunch",
        "{communityEventExternalId:'v-hr-4711', employeeExternalId:'hr-4711'}");
  }
}
