package org.espalier.performance.launches;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.espalier.platform.work.Worker;
import org.espalier.testing.Academy;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Psql;
import org.junit.jupiter.api.Test;

/** Launches for many people: thousand by thousand, once each, and on from where they stopped. */
@QuarkusTest
class LaunchWorkTest {

  private static final int PEOPLE = Integer.getInteger("espalier.reviews.people", 2300);

  private final CycleScene scene = new CycleScene();
  private final Academy academy = scene.academy;
  private final Client admin = scene.admin;
  private final UUID cycle = scene.cycle("");

  @Inject private Worker worker;

  @Test
  void manyTakeAFixedNumberOfStatementsAThousand() {
    crowd(PEOPLE);
    List<String> issued =
        academy.tenant.statements(() -> {
          Answer launch = admin.launched(cycle, "{}");
          assertEquals(PEOPLE + 4, launch.count("/counts/created"));
        });
    int rounds = (PEOPLE + 4) / 1000 + 1;
    assertEquals(rounds, about(issued, "into review ("));
    assertEquals(rounds, about(issued, "with person as materialized"), "who they are");
    assertEquals(rounds + 1, about(issued, "from review_launch l\njoin review_cycle"));
    assertEquals(PEOPLE + 4L, scene.reviews());
  }

  @Test
  void twoAtOnceMakeOneReviewAPerson() {
    crowd(1200);
    List<UUID> launches = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      launches.add(admin.post("/review-cycles/" + cycle + "/launches", "{}").expect(202).id());
    }
    worker.resume();
    int created = 0;
    for (UUID launch : launches) {
      created += admin.launchEnded(launch).count("/counts/created");
    }
    assertEquals(1204, created);
    assertEquals(1204, scene.reviews());
  }

  @Test
  void goesOnWhereItStopped() throws InterruptedException {
    crowd(1200);
    UUID launch = admin.launched(cycle, "{}").id();
    String slug = academy.tenant.slug();
    try (Psql psql = Psql.superuser()) {
      died(psql, slug);
      worker.resume();
      Answer ended = admin.launchEnded(launch);
      assertEquals(1204, ended.count("/counts/people"));
      assertEquals(1204, ended.count("/counts/created"));
      assertEquals(1204, scene.reviews());
      String left =
          "select 1 as one from work_queue where kind = 'review-launch' and tenant = '"
              + slug
              + "'";
      Instant end = Instant.now().plus(Duration.ofSeconds(20));
      while (!psql.rows(left).isEmpty() && Instant.now().isBefore(end)) {
        Thread.sleep(50);
      }
      assertEquals(List.of(), psql.rows(left));
    }
  }

  @Test
  void endsWhenItsCycleBecomesInactive() {
    crowd(1200);
    UUID launch = admin.launched(cycle, "{}").id();
    try (Psql psql = Psql.superuser()) {
      died(psql, academy.tenant.slug());
    }
    admin.patch("/review-cycles/" + cycle, "{status:'INACTIVE'}").expect(200);
    worker.resume();
    Answer ended = admin.launchEnded(launch);
    assertEquals("CANCELLED", ended.text("/state"));
    assertEquals(1000, ended.count("/counts/created"), "what was made stays, no more is made");
    assertFalse(ended.at("/finishedAt").isNull());
    assertEquals(1000, scene.reviews());
  }

  /** As if the process had died after the first thousand were taken. */
  private static void died(Psql psql, String slug) {
    psql.rows(
        """
        with kept as (
          select e.id from employee e where e.tenant_id = '%1$s' order by e.id limit 1000
        ), gone as (
          delete from review r where r.tenant_id = '%1$s' and r.employee_id not in (select id from kept)
        )
        update review_launch l set state = 'RUNNING', finished_at = null, people = 1000, created = 1000,
          without_manager = 0, after_id = (select max(k.id::text)::uuid from kept k)
        where l.tenant_id = '%1$s' returning l.id\
        """
            .formatted(slug));
    psql.rows(
        "insert into work_queue (tenant, kind, since) values ('%s', 'review-launch', now()) returning tenant"
            .formatted(slug));
  }

  private void crowd(int people) {
    List<String> rows =
        IntStream.range(0, people)
            .mapToObj(i ->
                "{externalId:'p%05d', givenName:'G', familyName:'F', jobExternalId:'clerk', managerExternalId:'boss'}"
                    .formatted(i))
            .toList();
    assertEquals(people, admin.importRows("employees", "", rows).count("/counts/created"));
  }

  private static long about(List<String> issued, String piece) {
    return issued.stream().filter(text -> text.contains(piece)).count();
  }
}
