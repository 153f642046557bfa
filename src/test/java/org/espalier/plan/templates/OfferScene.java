package org.espalier.plan.templates;

import java.util.List;
import java.util.UUID;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;

/** Ana's running plan of a template that changes. */
final class OfferScene {

  static final String SQL =
      "{competencyExternalId:'sql', dueAfterDays:90, actions:[{type:'LEARNING', activityExternalId:'sql-course'}]}";

  static final String MORE_SQL =
      "{competencyExternalId:'sql', targetLevel:4, dueAfterDays:120, actions:["
          + "{type:'LEARNING', activityExternalId:'sql-course'},{type:'MENTORING', title:'With Bob'}]}";

  static final String TACT =
      "{competencyExternalId:'tact', kind:'EXPOSURE', actions:[{type:'COACHING', title:'Weekly'}]}";

  final TemplateScene scene = new TemplateScene();

  final UUID template = scene.ofClerks(SQL);

  final UUID plan = scene.active(template);

  final String path = "/development-plans/" + plan;

  List<String> learning(String activity) {
    return scene.plans.assignment("ana", activity).texts("/items", "/state");
  }

  Answer offers(Client who) {
    return who.get(path + "/offers").expect(200);
  }

  Answer decide(Client who, String decision) {
    return who.with("If-Match", "*").post(path + "/offer-decisions", "{" + decision + "}");
  }
}
