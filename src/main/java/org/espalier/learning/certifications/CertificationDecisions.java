package org.espalier.learning.certifications;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.espalier.platform.feed.Change;
import org.espalier.platform.feed.Feed;
import org.espalier.platform.http.Body;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Slice;
import org.espalier.platform.paging.Window;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.sync.Lookup;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.workforce.people.Employees;
import org.jspecify.annotations.Nullable;

/** What was decided about people's certifications: revocations, exemptions, and their end. */
@Singleton
public class CertificationDecisions {

  private static final Listing<CertificationDecisionView> LISTING =
      new Listing<>(
              Query.file("learning/certification_decisions"), CertificationDecisionView::of, "d")
          .dated("d.decided_at", "null::timestamptz")
          .sort("decidedAt", "d.decided_at", "timestamptz", CertificationDecisionView::decidedAt);
  private static final Query RECORD =
      Query.of(
          """
          insert into certification_decision (tenant_id, id, employee_id, certification_id, kind, holds_from, holds_until,
            reason, decided_at, decided_by)
          values (:tenant, :id, :employee, :certification, :kind, :on, :until, :reason, :now, :actor)\
          """);

  private final Sql sql;
  private final Feed feed;
  private final Tenancy tenancy;
  private final Transactions transactions;
  private final CertificationPolicy policy;
  private final Event<StandingsChanged> changes;

  CertificationDecisions(
      Sql sql,
      Feed feed,
      Tenancy tenancy,
      Transactions transactions,
      CertificationPolicy policy,
      Event<StandingsChanged> changes) {
    this.sql = sql;
    this.feed = feed;
    this.tenancy = tenancy;
    this.transactions = transactions;
    this.policy = policy;
    this.changes = changes;
  }

  /**
   * Puts a decision on record.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN for all but learning admins,
   *     or with every fault
   */
  public CertificationDecisionView decide(Body<CertificationDecisionInput> body) {
    policy.requireDecide();
    CertificationDecisionInput input = body.present();
    Faults faults = body.faults();
    return transactions.call(() -> {
      Lookup.Id employee =
          Employees.EITHER.one(sql, input.employeeExternalId(), input.employeeId(), faults);
      Lookup.Id certification =
          Certifications.EITHER.one(
              sql, input.certificationExternalId(), input.certificationId(), faults);
      faults.throwIfAny();
      return record(input, id(employee), id(certification));
    });
  }

  /** A page of the decisions that the caller may see. */
  public Page<CertificationDecisionView> page(PageParams asked, Filters filters) {
    return LISTING.page(sql, asked, filters.add(policy.visible()));
  }

  /** A part of the same, told from either end. */
  Slice<CertificationDecisionView> slice(PageParams asked, Window window, Filters filters) {
    return LISTING.slice(sql, asked, window, filters.add(policy.visible()));
  }

  /** The visible decisions among these ids. */
  List<CertificationDecisionView> all(Collection<UUID> ids) {
    Condition among = Condition.of("d.id = any(:ids)", Args.none().uuids("ids", ids));
    return LISTING.some(sql, Condition.and(List.of(among, policy.visible())));
  }

  /** One. */
  public CertificationDecisionView get(UUID id) {
    return all(List.of(id)).stream()
        .findFirst()
        .orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no such decision."));
  }

  /** Narrows by person and certification. */
  static Filters filters(@Nullable String employeeId, @Nullable String certificationId) {
    return new Filters()
        .uuid("employeeId", employeeId, "d.employee_id = :employeeId")
        .uuid("certificationId", certificationId, "d.certification_id = :certificationId");
  }

  private CertificationDecisionView record(
      CertificationDecisionInput input, UUID employee, UUID certification) {
    UUID id = Ids.next();
    Instant now = Moments.now();
    sql.update(
        RECORD,
        Args.of("id", id)
            .and("employee", employee)
            .and("certification", certification)
            .and("kind", input.kind().name())
            .and("on", input.day())
            .and("until", input.until())
            .and("reason", input.reason())
            .and("now", now)
            .and("actor", tenancy.caller().subject()));
    feed.note(
        new Change(
            "certification-decision.recorded",
            "certification-decision",
            id,
            employee,
            JsonText.of(Map.of("employeeId", employee, "certificationId", certification))));
    changes.fire(new StandingsChanged(List.of(employee)));
    return get(id);
  }

  private static UUID id(Lookup.@Nullable Id found) {
    return Objects.requireNonNull(found).id();
  }
}
