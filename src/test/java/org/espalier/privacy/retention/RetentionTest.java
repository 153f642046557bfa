package org.espalier.privacy.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.espalier.platform.tenancy.Background;
import org.espalier.platform.tenancy.Caller;
import org.espalier.testing.Answer;
import org.espalier.testing.Client;
import org.espalier.testing.Psql;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** How long things are kept. */
@QuarkusTest
class RetentionTest {

  private final Tenant tenant = Tenant.fresh();
  private final Client admin = tenant.admin();

  @Inject private ForgetEvents chore;
  @Inject private Background background;

  @Test
  void usualTimesHoldUntilOthersAreAskedFor() {
    Answer usual = admin.get("/privacy/retention").expect(200);
    assertEquals("P30D", usual.text("/erasureGrace"));
    assertEquals("P7D", usual.text("/exports"));
    assertTrue(usual.at("/events").isNull() && usual.at("/inactivePeople").isNull(), usual::body);
    Answer changed =
        admin
            .with("If-Match", usual.etag())
            .patch("/privacy/retention", "{events:'P45D', inactivePeople:'P730D'}")
            .expect(200);
    assertEquals("P45D", changed.text("/events"));
    assertEquals("P30D", changed.text("/erasureGrace"));
    admin
        .with("If-Match", usual.etag())
        .patch("/privacy/retention", "{exports:'P1D'}")
        .problem(412, "STALE_VERSION");
    Answer back =
        admin.with("If-Match", "*").patch("/privacy/retention", "{events:null}").expect(200);
    assertTrue(back.at("/events").isNull(), back::body);
    assertEquals("P730D", back.text("/inactivePeople"));
    assertEquals(
        back.count("/revision"),
        admin
            .with("If-Match", "*")
            .patch("/privacy/retention", "{}")
            .expect(200)
            .count("/revision"));
    admin.patch("/privacy/retention", "{}").problem(428, "IF_MATCH_REQUIRED");
    assertTrue(Tenant.fresh().admin().get("/privacy/retention").at("/inactivePeople").isNull());
  }

  @Test
  void timesThatMakeNoSenseAreNamed() {
    Answer refused =
        admin
            .with("If-Match", "*")
            .patch(
                "/privacy/retention",
                "{events:'P29D', inactivePeople:'P1D', erasureGrace:'30 days', exports:'P0D', other:1}");
    assertEquals(
        Set.of(
            "/erasureGrace INVALID_FORMAT",
            "/events OUT_OF_RANGE",
            "/exports OUT_OF_RANGE",
            "/inactivePeople OUT_OF_RANGE",
            "/other UNKNOWN_MEMBER"),
        refused.problem(400, "INVALID_REQUEST").faults());
  }

  @Test
  void administratorsAndProgramsOnly() {
    for (Client caller :
        List.of(
            tenant.as("employee"), tenant.as("learning-admin"), tenant.program("events:read"))) {
      caller.get("/privacy/retention").problem(403, "FORBIDDEN");
      caller.with("If-Match", "*").patch("/privacy/retention", "{}").problem(403, "FORBIDDEN");
    }
    tenant.program("privacy:read").get("/privacy/retention").expect(200);
    tenant
        .program("privacy:read")
        .with("If-Match", "*")
        .patch("/privacy/retention", "{}")
        .problem(403, "FORBIDDEN");
    tenant
        .program("privacy:write")
        .with("If-Match", "*")
        .patch("/privacy/retention", "{}")
        .expect(200);
  }

  @Test
  void eventsAreForgottenEarlierIfTheTenantWantsThat() throws SQLException {
    admin.create("org-units", "a", "{name:'A'}");
    admin.create("org-units", "b", "{name:'B'}");
    try (Psql psql = Psql.superuser()) {
      psql.run(
          "update change_event set occurred_at = now() - interval '40 days' where tenant_id = ? and position = 1",
          tenant.slug());
      run();
      assertEquals(List.of("1", "2"), positions(psql));
      admin.with("If-Match", "*").patch("/privacy/retention", "{events:'P30D'}").expect(200);
      run();
      assertEquals(List.of("2"), positions(psql));
    }
  }

  @Test
  void graphqlDoesTheSame() {
    Answer changed =
        tenant
            .graphql()
            .data(
                "mutation { patchRetention(patch: {exports: \"P3D\"}, revision: 0) { retention { exports erasureGrace revision } } }");
    assertEquals("P3D", changed.text("/data/patchRetention/retention/exports"), changed::body);
    assertEquals(
        "P3D", tenant.graphql().data("{ retention { exports } }").text("/data/retention/exports"));
  }

  private void run() {
    background.call(Caller.system(tenant.slug()), chore::run);
  }

  private List<String> positions(Psql psql) {
    return psql.lines(
        "select position from change_event where tenant_id = ? order by position", tenant.slug());
  }
}
