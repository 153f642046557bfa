package org.espalier.platform.problem;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Graphql;
import org.espalier.testing.Psql;
import org.espalier.testing.Relaxed;
import org.espalier.testing.Sample;
import org.espalier.testing.Tenant;

/**
 * A small company in which everything can go wrong.
 *
 * @param admin who may do everything
 */
record Scene(Tenant tenant, Sample sample, Client admin) {

  private static final int DEEPEST = 128;

  static Scene set() {
    Tenant tenant = Tenant.fresh();
    return new Scene(tenant, Sample.in(tenant), tenant.admin());
  }

  Graphql graphql() {
    return new Graphql(admin);
  }

  UUID unit() {
    return sample.id("org-units");
  }

  UUID deletedUnit() {
    UUID unit = admin.create("org-units", "deleted", "{name:'D'}");
    admin.delete("/org-units/" + unit).expect(204);
    return unit;
  }

  /** The points of badges are another system's to say. */
  void owned() {
    String said =
        "{ownerships:[{kind:'badges', source:'default', owner:'shop', fields:['points']}]}";
    admin
        .sendRaw(
            "PUT",
            "/field-ownerships",
            "application/json",
            Relaxed.strict(said).getBytes(StandardCharsets.UTF_8))
        .expect(200);
  }

  /** Two people of one external id, of which a third source knows neither. */
  void twins() {
    for (String source : List.of("one", "two")) {
      admin
          .post(
              "/employees",
              "{externalId:'twin', source:'%s', givenName:'T', familyName:'W'}".formatted(source))
          .expect(201);
    }
  }

  /** The deepest tree that there can be; {@code deepest} is its end. */
  void chain() {
    List<String> rows =
        IntStream.rangeClosed(1, DEEPEST)
            .mapToObj(i ->
                "{externalId:'%s', name:'U'%s}"
                    .formatted(name(i), i == 1 ? "" : ", parentExternalId:'" + name(i - 1) + "'"))
            .toList();
    admin.importRows("org-units", "", rows);
  }

  private static String name(int level) {
    return level == DEEPEST ? "deepest" : "level " + level;
  }

  /** A scale whose row nobody could have written through the server. */
  UUID brokenScale() {
    UUID scale =
        admin.create(
            "proficiency-scales",
            "broken",
            "{name:'B', levels:[{value:1,label:'A'},{value:2,label:'B'}]}");
    try (Psql psql = Psql.application().tenant(tenant.slug())) {
      psql.rows(
          "update proficiency_scale set levels = '[\"x\"]' where tenant_id = ? and id = ? returning 1",
          tenant.slug(),
          scale);
    }
    return scale;
  }

  /** A session in which Bob cannot be enrolled, for a reason. */
  UUID closedToBob(String code) {
    String march = "startsAt:'2089-03-01T10:00:00Z', endsAt:'2089-03-01T11:00:00Z'";
    String july = "startsAt:'2089-07-01T10:00:00Z', endsAt:'2089-07-01T11:00:00Z'";
    return switch (code) {
      case "ALREADY_ENROLLED" -> admin.id("sessions", "coming");
      case "SESSION_OVERLAP" -> session("talk", march);
      case "ENROLMENT_CLOSED" -> session("talk", july + ", state:'CANCELLED'");
      case "PREREQUISITES_MISSING" -> {
        admin.create(
            "activities",
            "needy",
            "{title:'N', type:'COURSE', prerequisites:[{competencyExternalId:'sql', level:4}]}");
        yield session("needy", july);
      }
      case "SESSION_FULL" -> {
        UUID full = session("talk", july + ", capacity:1, waitlistCapacity:0");
        enrol(full, "out");
        yield full;
      }
      default -> throw new AssertionError(code);
    };
  }

  /** An enrolment of Bob that he can no longer withdraw. */
  UUID boundSeat() {
    return enrol(
        session(
            "talk", "startsAt:'2089-09-01', endsAt:'2089-09-02', withdrawalClosesAt:'2020-01-01'"),
        "bob");
  }

  private UUID session(String activity, String rest) {
    return admin
        .post("/sessions", "{activityExternalId:'" + activity + "', " + rest + "}")
        .expect(201)
        .id();
  }

  private UUID enrol(UUID session, String person) {
    return admin
        .post("/sessions/" + session + "/enrolments", "{employeeExternalId:'" + person + "'}")
        .expect(201)
        .id();
  }

  /** Why somebody cannot be enrolled in a session. */
  static List<String> closures() {
    return List.of(
        "ALREADY_ENROLLED",
        "SESSION_OVERLAP",
        "ENROLMENT_CLOSED",
        "PREREQUISITES_MISSING",
        "SESSION_FULL");
  }

  /** Makes a key look as if its request was still running. */
  Client running(String key) {
    Client keyed = admin.with("Idempotency-Key", key);
    keyed.post("/org-units", "{name:'K'}").expect(201);
    try (Psql psql = Psql.application().tenant(tenant.slug())) {
      psql.rows(
          "update idempotency_key set status = null, body = null where tenant_id = ? and key = ? returning 1",
          tenant.slug(),
          key);
    }
    return keyed;
  }

  /**
   * What is answered to work on the unit that waits for somebody else until the database gives up.
   */
  Answer whileHeld(Supplier<Answer> work) {
    try (Psql holder = Psql.application().tenant(tenant.slug()).undone();
        Psql operator = Psql.superuser();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      holder.rows(
          "select 1 from org_unit where tenant_id = ? and id = ? for update",
          tenant.slug(),
          unit());
      int pid = (int) holder.count("select pg_backend_pid()");
      Future<Answer> waiting = threads.submit(work::get);
      while (!waiting.isDone()) {
        operator.rows(
            "select pg_cancel_backend(a.pid) from pg_stat_activity a where ? = any(pg_blocking_pids(a.pid))",
            pid);
      }
      return waiting.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
