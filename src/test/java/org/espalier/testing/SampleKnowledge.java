package org.espalier.testing;

/** Experts of a sample, what they are asked and what they answer. */
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
