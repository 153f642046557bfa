package org.espalier.plan.templates;

import java.util.List;
import java.util.UUID;
import org.espalier.plan.plans.PlanScene;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;

/** What tests of templates do with them, in an academy of their own. */
final class TemplateScene {

  /** SQL as the job requires it, law at 4 by a date, tact by coaching. */
  static final String ITEMS =
      "{competencyExternalId:'sql', kind:'EDUCATION', dueAfterDays:90, actions:["
          + "{type:'LEARNING', activityExternalId:'sql-course', dueAfterDays:60}]},"
          + "{competencyExternalId:'law', targetLevel:4, dueAfterDays:180},"
          + "{competencyExternalId:'tact', actions:[{type:'COACHING', title:'With the manager'}]}";

  final PlanScene plans = new PlanScene().rated();
  final Client admin = plans.admin;
  final Client ana = plans.ana;
  final Client boss = plans.boss;

  /** Makes the template of clerks what it says. */
  Answer template(String items, String... more) {
    return admin.put(
        "plan-templates",
        "clerks",
        "{title:'First year', periodDays:365, items:[" + items + "]" + String.join("", more) + "}");
  }

  /** The same, meant for clerks. */
  UUID ofClerks(String items) {
    return template(items, ", jobExternalId:'clerk'").id();
  }

  Answer apply(Client who, UUID template, String request) {
    return who.post("/plan-templates/" + template + "/applications", "{" + request + "}");
  }

  /** Ana's plan of the template, active. */
  UUID active(UUID template) {
    Answer applied =
        apply(boss, template, "start:'2031-01-01', employeeIds:['" + id("ana") + "']").expect(200);
    UUID plan = UUID.fromString(applied.text("/results/0/planId"));
    plans.step(ana, plan, "PROPOSED").expect(200);
    agree(plan);
    return plan;
  }

  /** Both agree to what is proposed, and begin it. */
  void agree(UUID plan) {
    plans.step(ana, plan, "AGREED").expect(200);
    plans.step(boss, plan, "AGREED").expect(200);
    plans.step(boss, plan, "ACTIVE").expect(200);
  }

  UUID id(String person) {
    return plans.academy.id(person);
  }

  /** What came of applying, person by person. */
  static List<String> outcomes(Answer applied) {
    List<String> names = applied.texts("/results", "/employee/externalId");
    List<String> outcomes = applied.texts("/results", "/outcome");
    List<String> reasons = applied.texts("/results", "/reason");
    return java.util.stream.IntStream.range(0, names.size())
        .mapToObj(i -> names.get(i) + " " + outcomes.get(i) + " " + reasons.get(i))
        .sorted()
        .toList();
  }
}
