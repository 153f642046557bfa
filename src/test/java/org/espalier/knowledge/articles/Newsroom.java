package org.espalier.knowledge.articles;

import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;

/** A tenant in which Ana writes, Ben may help, Rita reviews and Otto reads. */
final class Newsroom {

  final Tenant tenant = Tenant.fresh();
  final Client admin = tenant.admin();
  final Client ana = tenant.person("ana");
  final Client ben = tenant.person("ben");
  final Client rita = tenant.person("rita");
  final Client otto = tenant.person("otto");

  Newsroom() {
    for (String person : new String[] {"ana", "ben", "rita", "otto"}) {
      admin.create("employees", person, "{givenName:'%s', familyName:'X'}".formatted(person));
    }
    admin.create(
        "proficiency-scales",
        "scale",
        "{name:'Scale', levels:[{value:1,label:'A'},{value:2,label:'B'},{value:3,label:'C'}]}");
    admin.create("frameworks", "f", "{name:'F', scaleExternalId:'scale'}");
    for (String competency : new String[] {"sql", "care"}) {
      admin.create("competencies", competency, "{name:'C', frameworkExternalId:'f', tier:'JOB'}");
    }
  }

  /** An article of Ana's that Rita is to review. */
  UUID draft(String externalId, String members) {
    return ana.create(
        "articles",
        externalId,
        "{title:'T', language:'en', body:'B', authorExternalId:'ana', reviewerExternalId:'rita'%s}"
            .formatted(members.isEmpty() ? "" : ", " + members));
  }

  /** Hands it in, and publishes it. */
  void publish(UUID article) {
    step(ana, article, "{to:'IN_REVIEW'}").expect(200);
    step(rita, article, "{to:'PUBLISHED'}").expect(200);
  }

  Answer step(Client who, UUID article, String step) {
    return who.post("/articles/" + article + "/transitions", step);
  }
}
