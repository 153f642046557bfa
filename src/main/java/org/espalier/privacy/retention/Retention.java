package org.espalier.privacy.retention;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.espalier.platform.audit.AuditEntry;
import org.espalier.platform.audit.AuditTrail;
import org.espalier.platform.http.Etag;
import org.espalier.platform.http.MergePatch;
import org.espalier.platform.json.StrictJson;
import org.espalier.platform.security.Rights;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.tenancy.Right;
import org.espalier.platform.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;

/** How long the tenant keeps things. Administrators and programs with the scope see and set it. */
@ApplicationScoped
public class Retention {

  private static final Query READ =
      Query.of(
          """
          select r.event_days, r.inactive_days, r.grace_days, r.export_days,
            coalesce(r.candidate_days, 180) as candidate_days, r.version, r.updated_at, r.updated_by
          from retention_setting r where r.tenant_id = :tenant\
          """);
  private static final Query WRITE = Query.file("privacy/set_retention");

  private final Sql sql;
  private final Tenancy tenancy;
  private final Transactions transactions;
  private final StrictJson json;
  private final ObjectMapper mapper;
  private final Rights rights;
  private final AuditTrail audit;

  Retention(
      Sql sql,
      Tenancy tenancy,
      Transactions transactions,
      StrictJson json,
      ObjectMapper mapper,
      AuditTrail audit) {
    this.audit = audit;
    this.sql = sql;
    this.tenancy = tenancy;
    this.transactions = transactions;
    this.json = json;
    this.mapper = mapper;
    this.rights = new Rights("privacy", tenancy);
  }

  /** What holds, for those who may see it. */
  RetentionView view() {
    rights.require(Right.READ);
    return present();
  }

  /** The same by id, of which there is one. */
  List<RetentionView> all(Collection<UUID> ids) {
    RetentionView view = view();
    return ids.contains(view.id()) ? List.of(view) : List.of();
  }

  /** Changes the members that a merge patch (RFC 7396) names; null brings the usual time back. */
  RetentionView patch(MergePatch patch, @Nullable String ifMatch) {
    rights.require(Right.WRITE);
    return transactions.call(() -> {
      RetentionView before = present();
      Etag.requirePresentMatch(ifMatch, before.revision());
      RetentionInput input =
          json.read(patch.applyTo(before.input(), mapper), RetentionInput.class).valid();
      if (!input.equals(before.input())) {
        sql.update(WRITE, args(input));
        String id = before.id().toString();
        audit.record(
            List.of(
                new AuditEntry("retention.updated", "retention", id, null, null, patch.names())));
      }
      return present();
    });
  }

  private Args args(RetentionInput input) {
    return Args.of("id", RetentionView.id(tenancy.tenant()))
        .and("events", days(input.events()))
        .and("inactive", days(input.inactivePeople()))
        .and("grace", days(or(input.erasureGrace(), RetentionInput.USUAL_GRACE)))
        .and("exports", days(or(input.exports(), RetentionInput.USUAL_EXPORTS)))
        .and("candidates", days(or(input.candidates(), RetentionInput.USUAL_CANDIDATES)))
        .and("now", Moments.now())
        .and("actor", tenancy.caller().subject());
  }

  /** How long an erasure can be called off. */
  public Duration erasureGrace() {
    return Duration.ofDays(RetentionInput.days(present().erasureGrace()));
  }

  /** How long a finished export is kept. */
  public Duration exports() {
    return Duration.ofDays(RetentionInput.days(present().exports()));
  }

  /** How long candidates are kept of whom nothing can come any more. */
  public Duration candidates() {
    return Duration.ofDays(RetentionInput.days(present().candidates()));
  }

  /** How long people who are no longer active are kept; none for as long as nobody erases them. */
  public Optional<Duration> inactivePeople() {
    return duration(present().inactivePeople());
  }

  /** How long events are kept, if the tenant has a wish of its own. */
  Optional<Duration> events() {
    return duration(present().events());
  }

  private RetentionView present() {
    String tenant = tenancy.tenant();
    return sql.first(READ, Args.none(), row -> RetentionView.of(tenant, row))
        .orElseGet(() -> RetentionView.usual(tenant));
  }

  private static Optional<Duration> duration(@Nullable String days) {
    return Optional.ofNullable(days).map(text -> Duration.ofDays(RetentionInput.days(text)));
  }

  private static @Nullable Integer days(@Nullable String text) {
    return text == null ? null : RetentionInput.days(text);
  }

  private static String or(@Nullable String text, String usual) {
    return text == null ? usual : text;
  }
}
