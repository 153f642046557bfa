package org.espalier.platform.kept;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.espalier.platform.tenancy.Background;
import org.espalier.platform.tenancy.Caller;
import org.espalier.testing.Tenant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is kept is what would be counted. */
@QuarkusTest
class KeptAnswersTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private final Tenant tenant = Tenant.fresh();
  private final AtomicInteger counts = new AtomicInteger();
  @Inject private KeptAnswers answers;
  @Inject private Background background;

  @Test
  void isCountedAgainOnceSomethingHappensThatMatters() {
    assertEquals(1, ask(tenant));
    assertEquals(1, ask(tenant));
    tenant.admin().create("employees", "e1", "{givenName:'G', familyName:'F'}");
    assertEquals(2, ask(tenant));
    tenant.admin().create("org-units", "u1", "{name:'U'}");
    Tenant.fresh().admin().create("employees", "e1", "{givenName:'G', familyName:'F'}");
    assertEquals(2, ask(tenant));
    tenant.admin().create("org-units", "u2", "{name:'U'}");
    assertEquals(2, ask(tenant));
    tenant
        .admin()
        .patch("/employees/" + tenant.admin().id("employees", "e1"), "{givenName:'H'}")
        .expect(200);
    assertEquals(3, ask(tenant));
  }

  @Test
  void isCountedAgainOnceTimeMakesItAnother() {
    assertEquals(1, ask(tenant, NOON, NOON.plusSeconds(60)));
    assertEquals(1, ask(tenant, NOON.plusSeconds(59), NOON.plusSeconds(60)));
    assertEquals(2, ask(tenant, NOON.plusSeconds(60), NOON.plusSeconds(120)));
    assertEquals(2, ask(tenant, NOON.plusSeconds(119), NOON.plusSeconds(120)));
  }

  @Test
  void tenantsHaveTheirOwn() {
    assertEquals(1, ask(tenant));
    assertEquals(2, ask(Tenant.fresh()));
    assertEquals(1, ask(tenant));
  }

  @Test
  void whatFailsIsNotKept() {
    assertThrows(
        IllegalStateException.class,
        () ->
            asked(
                tenant,
                NOON,
                () -> {
                  throw new IllegalStateException("the database was away");
                }));
    assertEquals(1, ask(tenant));
  }

  @Test
  void oneCountsForAllWhoAskAtOnce() throws Exception {
    List<Callable<Integer>> all = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      all.add(() -> ask(tenant));
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> one : threads.invokeAll(all)) {
        assertEquals(1, one.get());
      }
    }
  }

  @Test
  void itTakesOneStatementToKnow() {
    ask(tenant);
    assertEquals(1, tenant.analyticStatements(() -> ask(tenant)).size());
  }

  private int ask(Tenant whose) {
    return ask(whose, NOON, null);
  }

  /** How many were counted when this one was. */
  private int ask(Tenant whose, Instant at, @Nullable Instant until) {
    return asked(whose, at, () -> new Counted<>(counts.incrementAndGet(), 100, until));
  }

  private int asked(Tenant whose, Instant at, Supplier<Counted<Integer>> count) {
    Asked asked = new Asked(new Heads("all"), List.of("employee"), at);
    return background.call(
        Caller.system(whose.slug()), () -> answers.<Integer>answer(asked, count));
  }

  private record Heads(String of) {}
}
