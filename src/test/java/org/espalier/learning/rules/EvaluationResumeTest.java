package org.espalier.learning.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.espalier.platform.work.Worker;
import org.espalier.testing.Academy;
import org.espalier.testing.Psql;
import org.junit.jupiter.api.Test;

/** What a process left that died in the middle of an evaluation. */
@QuarkusTest
class EvaluationResumeTest {

  private final Academy academy = new Academy();

  @Inject private Worker worker;

  @Test
  void goesOnWhereItStopped() throws InterruptedException {
    academy.admin.create(
        "assignment-rules",
        "everybody",
        "{name:'Everybody', audience:'employee pr', activityExternalId:'film'}");
    academy.admin.rulesSettled();
    assertEquals(4, assignments());
    String slug = academy.tenant.slug();
    try (Psql psql = Psql.superuser()) {
      // Boss and Ana were looked at; then the process died.
      psql.rows(
          "update assignment set deleted_at = now() where tenant_id = '" + slug + "' returning id");
      psql.rows(
          """
          update rule_evaluation v set state = 'RUNNING', finished_at = null, after_id = e.id from employee e
          where v.tenant_id = '%s' and e.tenant_id = v.tenant_id and e.external_id = 'ana' returning v.id\
          """
              .formatted(slug));
      psql.rows(
          "insert into work_queue (tenant, kind, since) values ('%s', 'rule-evaluation', now()) returning tenant"
              .formatted(slug));
      worker.resume();
      Instant end = Instant.now().plus(Duration.ofSeconds(20));
      String left =
          "select 1 as one from work_queue where kind = 'rule-evaluation' and tenant = '"
              + slug
              + "'";
      while (!psql.rows(left).isEmpty() && Instant.now().isBefore(end)) {
        Thread.sleep(50);
      }
      assertEquals(List.of(), psql.rows(left));
    }
    academy.admin.rulesSettled();
    assertEquals(2, assignments());
  }

  private int assignments() {
    return academy.admin.get("/assignments?count=exact").expect(200).count("/totalCount");
  }
}
