package org.espalier.privacy.exports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Chore;
import org.espalier.platform.work.Work;
import org.espalier.privacy.records.People;
import org.espalier.privacy.records.Person;
import org.espalier.privacy.records.Records;
import org.espalier.privacy.retention.Retention;

/** Makes the copies, one a step, and forgets them when their time is over. */
@ApplicationScoped
class ExportWork implements Work, Chore {

  private static final Query NEXT =
      Query.of(
          """
          select x.id, x.employee_id from person_export x
          where x.tenant_id = :tenant and x.state = 'QUEUED' order by x.id limit 1 for update of x skip locked\
          """);
  private static final Query LEFT =
      Query.of(
          "select x.id from person_export x where x.tenant_id = :tenant and x.state = 'QUEUED' limit 1");
  private static final Query FINISH =
      Query.of(
          """
          update person_export set state = 'COMPLETED', finished_at = :now, expires_at = :expires, document = :document
          where tenant_id = :tenant and id = :id\
          """);
  private static final Query FORGET =
      Query.of("delete from person_export where tenant_id = :tenant and expires_at < :now");

  private final Sql sql;
  private final People people;
  private final Records records;
  private final Retention retention;

  ExportWork(Sql sql, People people, Records records, Retention retention) {
    this.sql = sql;
    this.people = people;
    this.records = records;
    this.retention = retention;
  }

  @Override
  public String kind() {
    return "person-export";
  }

  @Override
  public boolean step() {
    Optional<Wish> next =
        sql.first(NEXT, Args.none(), row -> new Wish(row.uuid("id"), row.uuid("employee_id")));
    next.ifPresent(this::make);
    return next.isPresent();
  }

  @Override
  public boolean left() {
    return sql.first(LEFT, Args.none(), row -> row.uuid("id")).isPresent();
  }

  /** Forgets those whose time is over. */
  @Override
  public int run() {
    return QuarkusTransaction.requiringNew()
        .call(() -> sql.update(FORGET, Args.of("now", Moments.now())));
  }

  private void make(Wish wish) {
    Instant now = Moments.now();
    Person person = people.withAgents(people.find(wish.employee()).orElseThrow());
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
