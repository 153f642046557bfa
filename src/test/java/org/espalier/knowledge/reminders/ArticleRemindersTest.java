package org.espalier.knowledge.reminders;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.espalier.platform.tenancy.Background;
import org.espalier.platform.tenancy.Caller;
import org.espalier.testing.Client;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** That an article should be looked through again is told once. */
@QuarkusTest
class ArticleRemindersTest {

  @Inject private RemindOfArticles reminders;
  @Inject private Background background;

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();

  @Test
  void eachDayIsToldOnce() {
    admin.create("employees", "ana", "{givenName:'Ana', familyName:'X'}");
    article("due", "state:'PUBLISHED', reviewBy:'2030-01-31'");
    article("later", "state:'PUBLISHED', reviewBy:'2030-02-28'");
    article("draft", "reviewBy:'2030-01-01'");
    article("never", "state:'PUBLISHED'");
    assertEquals(0, remind("2030-01-30"));
    assertEquals(1, remind("2030-01-31"));
    assertEquals(0, remind("2030-02-01"));
    assertEquals(1, remind("2030-03-01"));
    admin.patch("/articles/" + admin.id("articles", "due"), "{reviewBy:'2030-06-30'}").expect(200);
    assertEquals(0, remind("2030-06-01"));
    assertEquals(1, remind("2030-07-01"));
    assertEquals(
        List.of("2030-01-31", "2030-02-28", "2030-06-30"),
        admin.get("/events?limit=500").expect(200).at("/items").findValuesAsText("reviewBy"));
  }

  private void article(String externalId, String members) {
    admin.create(
        "articles",
        externalId,
        "{title:'T', language:'en', body:'B', authorExternalId:'ana', %s}".formatted(members));
  }

  private int remind(String day) {
    return background.call(Caller.system(tenant.slug()), () -> reminders.run(LocalDate.parse(day)));
  }
}
