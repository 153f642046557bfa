package org.espalier.privacy.exports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.espalier.platform.audit.AuditEntry;
import org.espalier.platform.audit.AuditTrail;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.paging.Window;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.platform.work.Worker;

/** The copies that were asked for. */
@ApplicationScoped
class PersonExports {

  private static final Query SELECT = Query.file("privacy/exports");
  private static final Listing<PersonExportView> LISTING =
      new Listing<>(SELECT, PersonExportView::of, "x")
          .dated("coalesce(x.finished_at, x.created_at)", "null::timestamptz")
          .usually("-id");
  private static final Query OPEN =
      Query.of(
          """
          insert into person_export (tenant_id, id, employee_id, state, created_at, created_by)
          values (:tenant, :id, :employee, 'QUEUED', :now, :actor)\
          """);
  private static final Query DOCUMENTS =
      Query.of(
          """
          select x.id, convert_from(x.document, 'UTF8') as document from person_export x
          where x.tenant_id = :tenant and x.id = any(:ids) and x.state = 'COMPLETED'\
          """);

  /** What a copy is called in the audit trail. */
  private static final String THING = "person-export";

  private final Sql sql;
  private final Tenancy tenancy;
  private final Transactions transactions;
  private final ExportPolicy policy;
  private final Worker worker;
  private final ExportWork work;
  private final AuditTrail audit;

  PersonExports(
      Sql sql,
      Tenancy tenancy,
      Transactions transactions,
      ExportPolicy policy,
      Worker worker,
      ExportWork work,
      AuditTrail audit) {
    this.audit = audit;
    this.sql = sql;
    this.tenancy = tenancy;
    this.transactions = transactions;
    this.policy = policy;
    this.worker = worker;
    this.work = work;
  }

  /** Asks for a copy, which is made as soon as this is committed. */
  PersonExportView request(PersonExportInput input) {
    UUID employee = policy.requireRequest(input);
    UUID id = Ids.next();
    Args args =
        Args.of("id", id)
            .and("employee", employee)
            .and("now", Moments.now())
            .and("actor", tenancy.caller().subject());
    return transactions.call(() -> {
      sql.update(OPEN, args);
      audit.record(
          List.of(new AuditEntry(THING + ".created", THING, id.toString(), null, null, List.of())));
      worker.wakeAfterwards(work);
      return read(id, Condition.ALL);
    });
  }

  /** A page of those that the caller may see, the newest first. */
  Page<PersonExportView> page(PageParams asked, Filters filters) {
    return LISTING.page(sql, asked, filters.add(policy.visible()));
  }

  /** A part of the same. */
  Slice<PersonExportView> slice(PageParams asked, Window window, Filters filters) {
    return LISTING.slice(sql, asked, window, filters.add(policy.visible()));
  }

  /** The visible ones among these ids. */
  List<PersonExportView> all(Collection<UUID> ids) {
    Condition among = Condition.of("x.id = any(:ids)", Args.none().uuids("ids", ids));
    return ids.isEmpty()
        ? List.of()
        : LISTING.some(sql, Condition.and(List.of(among, policy.visible())));
  }

  /** One. */
  PersonExportView get(UUID id) {
    return read(id, policy.visible());
  }

  /**
   * What a copy says.
   *
   * @throws org.espalier.platform.problem.ProblemException CONFLICT while it is being made
   */
  PersonDocument document(UUID id) {
    if (get(id).state() != ExportState.COMPLETED) {
      throw CommonProblem.CONFLICT.because("The copy is not ready yet.");
    }
    return JsonText.read(Objects.requireNonNull(texts(List.of(id)).get(id)), PersonDocument.class);
  }

  /**
   * What finished copies say, as JSON text; that somebody looked goes into the audit trail. Pay is
   * left out for whoever may not see it and is not the person.
   */
  Map<UUID, String> texts(Collection<UUID> ids) {
    List<AuditEntry> looks =
        ids.stream().map(id -> AuditEntry.read(THING, id.toString(), List.of("document"))).toList();
    transactions.run(() -> audit.record(looks));
    Map<UUID, String> texts = new HashMap<>();
    sql.list(
        DOCUMENTS,
        Args.none().uuids("ids", ids),
        row -> String.valueOf(texts.put(row.uuid("id"), row.text("document"))));
    Predicate<UUID> paid = policy.seesPayOf();
    texts.replaceAll((_, text) -> fit(text, paid));
    return texts;
  }

  private static String fit(String text, Predicate<UUID> paid) {
    PersonDocument document = JsonText.read(text, PersonDocument.class);
    return paid.test(document.employeeId()) ? text : JsonText.of(document.withoutPay()).text();
  }

  private PersonExportView read(UUID id, Condition visible) {
    Condition one = Condition.of("x.id = :id", Args.of("id", id));
    return LISTING
        .one(sql, Condition.and(List.of(one, visible)))
        .orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no such export."));
  }
}
