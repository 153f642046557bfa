package org.espalier.testing;

/** Experts of a sample, what they are asked and answer, whom they guide, and where they meet. */
final class SampleKnowledge {

  private final SampleThings things;

  SampleKnowledge(SampleThings things) {
    this.things = things;
  }

  /** Makes all of it. */
  void make() {
    for (String person : new String[] {"bob", "ana", "boss"}) {
      things.make(
          "experts",
          "expert-" + person,
          "{employeeExternalId:'%s', competencyExternalIds:['sql'], statement:'Ask me', languages:['en']}"
              .formatted(person));
    }
    endorse("boss", "ana");
    endorse("ana", "boss");
    ask("why", "out");
    ask("how", "boss");
    answer("because", "why", "ana");
    answer("so", "how", "out");
    mentoring();
    communities();
  }

  private void mentoring() {
    mentoring("running", "out", "ana", "ACTIVE");
    meet("first");
    meet("second");
    mentoring("asked", "out", "boss", "REQUESTED");
  }

  private void mentoring(String name, String mentee, String mentor, String state) {
    things.make(
        "mentorings",
        name,
        "{menteeExternalId:'%s', mentorExternalId:'%s', message:'Would you?', state:'%s'}"
            .formatted(mentee, mentor, state));
  }

  private void meet(String name) {
    things.make(
        "mentoring-sessions",
        name,
        "{mentoringExternalId:'running', heldOn:'2026-03-02', minutes:45, note:'Well'}");
  }

  private void communities() {
    things.make("communities", "quiet", "{name:'Quiet', access:'CLOSED'}");
    things.make(
        "communities", "tables", "{name:'Tables', access:'OPEN', competencyExternalIds:['sql']}");
    join("out", "JOINED");
    join("boss", "REQUESTED");
    for (String post : new String[] {"hello", "again"}) {
      things.make(
          "community-posts",
          post,
          "{communityExternalId:'tables', authorExternalId:'out', title:'Hello', text:'All'}");
      things.make(
          "community-events",
          "meet-" + post,
          "{communityExternalId:'tables', organiserExternalId:'out', title:'Lunch', startsAt:'2090-01-01T11:00:00Z', endsAt:'2090-01-01T12:00:00Z'}");
    }
    events();
  }

  private void events() {
    things.make(
        "community-events",
        "met",
        "{communityExternalId:'tables', organiserExternalId:'out', title:'Lunch', startsAt:'2026-01-05T11:00:00Z', endsAt:'2026-01-05T12:00:00Z', capacity:1}");
    for (String person : new String[] {"ana", "out"}) {
      things.make(
          "community-event-attendees",
          person + "-at-met",
          "{communityEventExternalId:'met', employeeExternalId:'%s'}".formatted(person));
    }
  }

  private void join(String person, String state) {
    things.make(
        "community-members",
        person + "-in-tables",
        "{communityExternalId:'tables', employeeExternalId:'%s', state:'%s'}"
            .formatted(person, state));
  }

  private void endorse(String expert, String endorser) {
    things.make(
        "endorsements",
        expert + "-by-" + endorser,
        "{employeeExternalId:'%s', competencyExternalId:'sql', endorserExternalId:'%s'}"
            .formatted(expert, endorser));
  }

  private void ask(String question, String person) {
    things.make(
        "questions",
        question,
        "{askerExternalId:'%s', title:'Who knows?', text:'Somebody must.', competencyExternalIds:['sql']}"
            .formatted(person));
  }

  private void answer(String answer, String question, String person) {
    things.make(
        "answers",
        answer,
        "{questionExternalId:'%s', authorExternalId:'%s', text:'I do.'}"
            .formatted(question, person));
  }
}
