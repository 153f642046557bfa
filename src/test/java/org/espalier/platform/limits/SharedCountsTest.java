package org.espalier.platform.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.espalier.platform.problem.ProblemException;
import org.espalier.platform.sql.OperatorSql;
import org.espalier.platform.tenancy.Caller;
import org.espalier.testing.Psql;
import org.espalier.testing.Tenant;
import org.junit.jupiter.api.Test;

/** Two servers that count one client's requests by the database between them. */
@QuarkusTest
class SharedCountsTest {

  private static final int QUOTA = 1_000;

  @Inject private OperatorSql sql;

  private final Caller caller = Caller.system(Tenant.fresh().slug());
  private final RateLimits here = limits(true);
  private final RateLimits there = limits(true);

  @Test
  void whatWasSentThereIsNotLeftHere() {
    assertEquals(600, passed(there, 600));
    assertTrue(new SharedCounts(there, sql).exchange());
    assertEquals(QUOTA / 100, passed(here, QUOTA / 100));
    assertTrue(new SharedCounts(here, sql).exchange());
    int rest = passed(here, QUOTA);
    // One comes back every 3.6 seconds.
    assertTrue(rest >= 390 && rest <= 400, "passed " + rest);
  }

  @Test
  void nobodyIsNamedInTheBookAndItIsForgotten() {
    passed(there, 20);
    SharedCounts counts = new SharedCounts(there, sql);
    counts.exchange();
    try (Psql psql = Psql.superuser()) {
      String known = "select count(*) from rate_use where full_at < '2000-01-01'";
      assertTrue(psql.count("select count(*) from rate_use") > 0);
      psql.lines("insert into rate_use values (gen_random_uuid(), '1999-01-01') returning client");
      assertEquals(1, psql.count(known));
      counts.forget();
      assertEquals(0, psql.count(known));
      assertTrue(psql.count("select count(*) from rate_use") > 0);
    }
  }

  @Test
  void serversThatCountForThemselvesTellNobody() {
    RateLimits alone = limits(false);
    assertEquals(50, passed(alone, 50));
    assertEquals(List.of(), alone.shared());
    assertFalse(here.shared().isEmpty());
  }

  private int passed(RateLimits limits, int requests) {
    int passed = 0;
    for (int i = 0; i < requests; i++) {
      try {
        limits.take(caller);
        passed++;
      } catch (ProblemException refused) {
        assertEquals("TOO_MANY_REQUESTS", refused.type().toString());
      }
    }
    return passed;
  }

  private static RateLimits limits(boolean shared) {
    return new RateLimits(new Config(shared), Optional.empty(), new SimpleMeterRegistry());
  }

  private record Config(boolean shared) implements RateConfig {

    @Override
    public OptionalInt requests() {
      return OptionalInt.of(QUOTA);
    }

    @Override
    public OptionalInt anonymous() {
      return OptionalInt.empty();
    }

    @Override
    public Duration window() {
      return Duration.ofHours(1);
    }
  }
}
