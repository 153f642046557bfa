package org.espalier.plan.reminders;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.espalier.plan.plans.PlanScene;
import org.espalier.platform.tenancy.Background;
import org.espalier.platform.tenancy.Caller;
import org.espalier.testing.Answer;
import org.junit.jupiter.api.Test;

/** Dates of active plans are told of when they come near and when they are past, each once. */
@QuarkusTest
class RemindersTest {

  private static final String SQL =
      "{competencyExternalId:'sql', targetLevel:3, due:'2099-06-30', actions:["
          + "{type:'LEARNING', activityExternalId:'sql-course', due:'2099-03-31'}]}";

  @Inject private RemindOfPlans reminders;
  @Inject private Background background;

  private final PlanScene scene = new PlanScene().rated();

  @Test
  void datesAreToldOfWhenTheyComeNearAndWhenTheyArePast() {
    UUID plan = scene.active(SQL, PlanScene.TACT);
    told(plan, "2099-03-16");
    told(plan, "2099-03-17", "action-due-soon");
    told(plan, "2099-03-31");
    told(plan, "2099-04-01", "action-overdue");
    told(plan, "2099-06-16", "item-due-soon");
    told(plan, "2099-07-01", "item-overdue");
    told(plan, "2100-01-01");
    Answer events = scene.ana.get("/events?limit=500").expect(200);
    Answer now = scene.plan(plan);
    List<String> about = events.texts("/items", "/data/itemId");
    assertTrue(about.contains(now.text("/items/0/id")), events::body);
  }

  @Test
  void whatWasMissedIsToldAsItIsThen() {
    UUID plan = scene.active(SQL);
    told(plan, "2099-12-31", "action-overdue", "item-overdue");
  }

  @Test
  void periodsEndToo() {
    UUID plan =
        scene
            .ana
            .post(
                "/development-plans",
                "{employeeExternalId:'ana', title:'Year', periodStart:'2099-01-01', periodEnd:'2099-12-31', items:[%s]}"
                    .formatted(PlanScene.TACT))
            .expect(201)
            .id();
    scene.step(scene.ana, plan, "PROPOSED").expect(200);
    scene.step(scene.ana, plan, "AGREED").expect(200);
    told(plan, "2099-12-25");
    scene.step(scene.boss, plan, "AGREED").expect(200);
    scene.step(scene.boss, plan, "ACTIVE").expect(200);
    told(plan, "2099-12-25", "period-ending");
    told(plan, "2100-01-01", "period-over");
  }

  @Test
  void whatIsDoneIsNotToldOf() {
    UUID plan = scene.active(SQL, PlanScene.TACT);
    scene
        .boss
        .post("/completions", "{employeeExternalId:'ana', activityExternalId:'sql-course'}")
        .expect(201);
    told(plan, "2100-01-01");
    UUID draft = scene.draft(SQL).id();
    told(draft, "2100-01-01");
  }

  @Test
  void overdueIsDerivedWhetherAnybodyWasToldOrNot() {
    UUID plan =
        scene.active(
            "{competencyExternalId:'sql', targetLevel:3, due:'2020-01-01'}",
            SQL.replace("'sql'", "'law'"));
    Answer now = scene.plan(plan);
    assertEquals("true", now.text("/items/0/overdue"));
    assertEquals("false", now.text("/items/1/overdue"));
    scene.academy.rate("ana", "sql", "3");
    assertEquals("false", scene.plan(plan).text("/items/0/overdue"));
    UUID draft = scene.draft("{competencyExternalId:'tact', targetLevel:4, due:'2020-01-01'}").id();
    assertEquals("false", scene.plan(draft).text("/items/0/overdue"), "nobody agreed to it yet");
  }

  /** Runs the chore on a day, twice, and compares what it told of a plan. */
  private void told(UUID plan, String day, String... kinds) {
    int before = scene.academy.events(plan).size();
    run(day);
    run(day);
    List<String> events = scene.academy.events(plan);
    assertEquals(
        List.of(kinds),
        events.subList(before, events.size()).stream()
            .map(type -> type.replace("development-plan.", ""))
            .toList());
  }

  private void run(String day) {
    background.call(
        Caller.system(scene.academy.tenant.slug()), () -> reminders.run(LocalDate.parse(day)));
  }
}
