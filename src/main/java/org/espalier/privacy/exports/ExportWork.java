package org.espalier.privacy.exports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.tenancy.Background;
import org.espalier.platform.tenancy.Caller;
import org.espalier.platform.tenancy.Chore;
import org.espalier.privacy.records.People;
import org.espalier.privacy.records.Person;
import org.espalier.privacy.records.Records;
import org.espalier.privacy.retention.Retention;
import org.jboss.logging.Logger;

/**
 * Makes the copies, right after they were asked for; what a crash left over is made by the next
 * round of chores. Forgets them when their time is over.
 */
@ApplicationScoped
class ExportWork implements Chore {

  private static final Logger LOG = Logger.getLogger(ExportWork.class);
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private static final Query NEXT =
      Query.of(
          """
          select x.id, x.employee_id from person_export x
          where x.tenant_id = :tenant and x.state = 'QUEUED' order by x.id limit 1 for update of x skip locked\
          """);
  private static final Query FINISH =
      Query.of(
          """
          update person_export set state = 'COMPLETED', finished_at = :now, expires_at = :expires, document = :document
          where tenant_id = :tenant and id = :id\
          """);
  private static final Query FORGET =
      Query.of("delete from person_export where tenant_id = :tenant and expires_at < :now");

  private final Sql sql;
  private final Background background;
  private final Transactions transactions;
  private final People people;
  private final Records records;
  private final Retention retention;

  ExportWork(
      Sql sql,
      Background background,
      Transactions transactions,
      People people,
      Records records,
      Retention retention) {
    this.sql = sql;
    this.background = background;
    this.transactions = transactions;
    this.people = people;
    this.records = records;
    this.retention = retention;
  }

  /** Begins when the present transaction is committed. */
  void wakeAfterwards(String tenant) {
    transactions.afterwards(
        () -> Thread.ofVirtual().name("person-export-", 0).start(() -> work(tenant)));
  }

  private void work(String tenant) {
    try {
      background.call(Caller.system(tenant), this::makeAll);
    } catch (RuntimeException e) {
      LOG.errorf(e, "exports of people of tenant %s stopped; they are tried again", tenant);
    }
  }

  @Override
  public int run() {
    int forgotten =
        QuarkusTransaction.requiringNew()
            .call(() -> sql.update(FORGET, Args.of("now", Moments.now())));
    return forgotten + makeAll();
  }

  private int makeAll() {
    int made = 0;
    while (QuarkusTransaction.requiringNew()
        .timeout((int) LONGEST.toSeconds())
        .call(this::makeNext)) {
      made++;
    }
    return made;
  }

  /** Makes the oldest one that nobody else is at; false if there is none. */
  private boolean makeNext() {
    Optional<Wish> next =
        sql.first(NEXT, Args.none(), row -> new Wish(row.uuid("id"), row.uuid("employee_id")));
    next.ifPresent(this::make);
    return next.isPresent();
  }

  private void make(Wish wish) {
    Instant now = Moments.now();
    Person person = people.find(wish.employee()).orElseThrow();
    PersonDocument document =
        new PersonDocument(
            wish.employee(), now, records.about(person), records.by(person), records.acts(person));
    byte[] bytes = JsonText.of(document).text().getBytes(StandardCharsets.UTF_8);
    sql.update(
        FINISH,
        Args.of("id", wish.id())
            .and("now", now)
            .and("expires", now.plus(retention.exports()))
            .and("document", bytes));
  }

  private record Wish(UUID id, UUID employee) {}
}
