package org.espalier.performance.launches;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.espalier.platform.tenancy.Background;
import org.espalier.platform.tenancy.Caller;
import org.espalier.platform.work.Worker;
import org.espalier.testing.Academy;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.espalier.testing.Psql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Launches of cycles: whom they take, how often, and at what cost. */
@QuarkusTest
class LaunchesTest {

  private static final int PEOPLE = Integer.getInteger("espalier.reviews.people", 2300);

  private final Academy academy = new Academy();
  private final Client admin = academy.admin;
  private UUID cycle = new UUID(0, 0);

  @Inject private Worker worker;
  @Inject private Background background;
  @Inject private ForgetTrials forgetTrials;

  @BeforeEach
  void furnish() {
    admin.create(
        "review-forms",
        "form",
        "{name:'Form', scaleExternalId:'scale', sections:[{key:'s', title:'S', kind:'COMPETENCIES', weight:100}]}");
    cycle = cycle("");
  }

  @Test
  void everybodyInTheAudienceGetsOne() {
    cycle("audience:'job eq \"clerk\" or employee eq \"eve\"', ");
    admin.patch("/employees/" + academy.id("bob"), "{hireDate:'2031-01-01'}").expect(200);
    Answer launch = admin.launched(cycle, "{}");
    assertEquals(
        "{\"people\":2,\"created\":2,\"unchanged\":0,\"withoutManager\":1}",
        launch.at("/counts").toString(),
        "Bob comes after the period, Eve reports to nobody");
    assertEquals(Set.of("ana", "eve"), reviewed());
    admin.delete("/review-cycles/" + cycle).problem(409, "IN_USE");
    cycle("");
    admin.patch("/employees/" + academy.id("bob"), "{hireDate:'2030-12-31'}").expect(200);
    Answer again = admin.launched(cycle, "{}");
    assertEquals(
        "{\"people\":4,\"created\":2,\"unchanged\":2,\"withoutManager\":2}",
        again.at("/counts").toString());
    assertEquals(Set.of("ana", "bob", "boss", "eve"), reviewed());
    try (Psql psql = Psql.superuser()) {
      String bobs =
          psql.value("select r.id from review r where r.employee_id = ?", academy.id("bob"));
      assertEquals(List.of("review.created"), academy.events(UUID.fromString(bobs)));
    }
  }

  @Test
  void whatIsRequiredByTheEndOfThePeriodIsFrozen() {
    admin.create(
        "requirements",
        "later",
        "{competencyExternalId:'law', tier:'JOB', jobExternalId:'clerk', level:4, weight:7, validFrom:'2030-12-31'}");
    admin.create(
        "requirements",
        "over",
        "{competencyExternalId:'tact', tier:'CORE', level:2, validTo:'2030-12-30'}");
    admin.launched(cycle, "{}");
    try (Psql psql = Psql.superuser()) {
      String frozen =
          "select x ->> 'required', x ->> 'weight', x ->> 'critical', x ->> 'max' from review r"
              + " join employee e on e.tenant_id = r.tenant_id and e.id = r.employee_id"
              + " cross join jsonb_array_elements(r.competencies) x"
              + " where r.tenant_id = ? and e.external_id = ? order by 1, 2";
      assertEquals(
          List.of(
              List.of("3", "2", "false", "4"),
              List.of("4", "1", "true", "4"),
              List.of("4", "7", "false", "4")),
          psql.rows(frozen, academy.tenant.slug(), "ana"));
      assertEquals(List.of(), psql.rows(frozen, academy.tenant.slug(), "eve"));
    }
  }

  @Test
  void trialSaysWhomItWouldTakeAndMakesNothing() {
    admin.patch("/employees/" + academy.id("boss"), "{status:'INACTIVE'}").expect(200);
    Answer trial = admin.launched(cycle, "{dryRun:true}");
    assertEquals(
        "{\"people\":3,\"created\":3,\"unchanged\":0,\"withoutManager\":3}",
        trial.at("/counts").toString(),
        "who left rates nobody");
    Answer people =
        admin.get("/review-cycle-launches/" + trial.id() + "/people?count=exact").expect(200);
    assertEquals(3, people.count("/totalCount"));
    assertEquals(
        Set.of("ana", "bob", "eve"), Set.copyOf(people.texts("/items", "/employee/externalId")));
    assertTrue(people.at("/items/0/manager").isNull());
    assertEquals(Set.of(), reviewed());
    Answer told =
        academy
            .tenant
            .graphql()
            .data(
                "{ reviewLaunches { nodes { dryRun cycle { name } people { totalCount nodes { employee { givenName } } } } } }");
    assertEquals(3, told.count("/data/reviewLaunches/nodes/0/people/totalCount"));
    assertEquals("Y", told.text("/data/reviewLaunches/nodes/0/cycle/name"));
  }

  @Test
  void onlyThoseWhoMayLaunchSeeLaunches() {
    UUID launch = admin.launched(cycle, "{dryRun:true}").id();
    for (Client other : List.of(academy.as("boss"), academy.tenant.as("learning-admin"))) {
      other.post("/review-cycles/" + cycle + "/launches", "{}").problem(403, "FORBIDDEN");
      other.get("/review-cycle-launches/" + launch).problem(404, "NOT_FOUND");
      other.get("/review-cycle-launches/" + launch + "/people").problem(404, "NOT_FOUND");
      assertEquals(0, other.get("/review-cycle-launches?count=exact").count("/totalCount"));
      new Graphql(other).refused("NOT_FOUND", "{ reviewLaunch(id: \"" + launch + "\") { id } }");
    }
    academy.tenant.program("review-cycles:read").get("/review-cycle-launches").expect(200);
    academy
        .tenant
        .program("review-cycles:read")
        .post("/review-cycles/" + cycle + "/launches", "{}")
        .problem(403, "FORBIDDEN");
    admin.patch("/review-cycles/" + cycle, "{status:'INACTIVE'}").expect(200);
    admin.post("/review-cycles/" + cycle + "/launches", "{}").problem(409, "CONFLICT");
  }

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
    assertEquals(PEOPLE + 4L, reviews());
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
    assertEquals(1204, reviews());
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
      assertEquals(1204, reviews());
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
    assertEquals(1000, reviews());
  }

  @Test
  void whomTrialsWouldTakeIsForgottenAfterAMonth() {
    UUID old = admin.launched(cycle, "{dryRun:true}").id();
    UUID young = admin.launched(cycle, "{dryRun:true}").id();
    try (Psql psql = Psql.superuser()) {
      psql.rows(
          "update review_launch set finished_at = finished_at - interval '31 days' where id = '%s' returning id"
              .formatted(old));
    }
    assertEquals(4, background.call(Caller.system(academy.tenant.slug()), forgetTrials::run));
    assertEquals(0, people(old));
    assertEquals(4, people(young));
    assertEquals(
        4, admin.get("/review-cycle-launches/" + old).count("/counts/people"), "the counts stay");
  }

  private int people(UUID trial) {
    return admin
        .get("/review-cycle-launches/" + trial + "/people?count=exact")
        .count("/totalCount");
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

  private UUID cycle(String more) {
    return admin
        .put(
            "review-cycles",
            "y",
            "{name:'Y', formExternalId:'form', "
                + more
                + "periodStart:'2030-01-01', periodEnd:'2030-12-31'}")
        .id();
  }

  private Set<String> reviewed() {
    try (Psql psql = Psql.superuser()) {
      return new TreeSet<>(
          psql.lines(
              "select e.external_id from review r join employee e on e.tenant_id = r.tenant_id and e.id = r.employee_id"
                  + " where r.tenant_id = ?",
              academy.tenant.slug()));
    }
  }

  private long reviews() {
    try (Psql psql = Psql.superuser()) {
      return psql.count(
          "select count(*) from review r where r.tenant_id = ?", academy.tenant.slug());
    }
  }

  private static long about(List<String> issued, String piece) {
    return issued.stream().filter(text -> text.contains(piece)).count();
  }
}
