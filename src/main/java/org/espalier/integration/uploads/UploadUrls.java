package org.espalier.integration.uploads;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.espalier.integration.bulk.FileDoor;
import org.espalier.integration.bulk.ImportMode;
import org.espalier.integration.bulk.OnError;
import org.espalier.platform.audit.AuditEntry;
import org.espalier.platform.audit.AuditTrail;
import org.espalier.platform.http.Body;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.paging.Filters;
import org.espalier.platform.paging.Listing;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.security.Callers;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Condition;
import org.espalier.platform.sql.Ids;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.sync.SyncInput;
import org.espalier.platform.tenancy.Role;
import org.espalier.platform.tenancy.Tenancy;
import org.espalier.workforce.people.Reach;

/**
 * The addresses of a tenant. Whoever may import things of a kind makes them for it; people see and
 * take back their own, talent admins all.
 */
@ApplicationScoped
class UploadUrls {

  /** What an address is called in the audit trail. */
  static final String THING = "upload-url";

  private static final String PATH = "/api/v1/uploads/";
  private static final Listing<UploadUrlView> LISTING =
      new Listing<>(Query.file("uploads/urls"), UploadUrlView::of, "u")
          .dated("u.updated_at", "null::timestamptz")
          .usually("-id");
  private static final Query MAKE = Query.file("uploads/make_url");
  private static final Query REVOKE = Query.file("uploads/revoke_url");

  private final Sql sql;
  private final Tenancy tenancy;
  private final Transactions transactions;
  private final FileDoor door;
  private final UploadSecrets secrets;
  private final AuditTrail audit;
  private final Callers callers;
  private final Reach reach;

  UploadUrls(
      Sql sql,
      Tenancy tenancy,
      Transactions transactions,
      FileDoor door,
      UploadSecrets secrets,
      AuditTrail audit,
      Callers callers,
      Reach reach) {
    this.callers = callers;
    this.reach = reach;
    this.sql = sql;
    this.tenancy = tenancy;
    this.transactions = transactions;
    this.door = door;
    this.secrets = secrets;
    this.audit = audit;
  }

  /**
   * Makes an address; only this answer tells it.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN for whoever could not import
   *     the kind, or with every fault
   */
  UploadUrlView make(Body<UploadUrlInput> body) {
    UploadUrlInput input = sound(body);
    UUID id = Ids.next();
    return transactions.call(() -> {
      sql.update(MAKE, args(id, input));
      record("created", id);
      UploadUrlView made = read(id, Condition.ALL);
      return made.at(PATH + UploadToken.write(tenancy.tenant(), made, secrets.drawn()));
    });
  }

  private UploadUrlInput sound(Body<UploadUrlInput> body) {
    Faults faults = body.faults();
    UploadUrlInput input = body.present();
    if (input.kind() != null && !faults.at("/kind")) {
      if (!door.knows(input.kind())) {
        String none = "There is no kind \"" + input.kind() + "\" that can be imported.";
        faults.add("/kind", FaultCode.UNKNOWN_REFERENCE, none);
      } else {
        door.requireBulk(input.kind());
        if (input.mode() == ImportMode.replace && !door.replaceable(input.kind())) {
          String part = "A file cannot stand for all " + input.kind() + ".";
          faults.add("/mode", FaultCode.NOT_ALLOWED, part);
        }
      }
    }
    return body.valid();
  }

  private Args args(UUID id, UploadUrlInput input) {
    Instant now = Moments.now();
    return Args.of("id", id)
        .and("kind", input.kind())
        .and("format", input.format().name())
        .and("mode", (input.mode() == null ? ImportMode.upsert : input.mode()).name())
        .and("onError", (input.onError() == null ? OnError.skip : input.onError()).name())
        .and("source", input.source() == null ? SyncInput.DEFAULT_SOURCE : input.source())
        .and("mostUses", input.mostUses() == null ? 1 : input.mostUses())
        .and("mostBytes", input.mostBytes())
        .and("expires", now.plus(Duration.parse(input.validFor())))
        .and("caller", JsonText.of(callers.said()))
        .and("employee", reach.caller().orElse(null))
        .and("now", now)
        .and("actor", tenancy.caller().subject());
  }

  /** A page of those that the caller may see, the newest first. */
  Page<UploadUrlView> page(PageParams asked) {
    return LISTING.page(sql, asked, new Filters().add(visible()));
  }

  /** One. */
  UploadUrlView get(UUID id) {
    return read(id, visible());
  }

  /**
   * Takes an address back.
   *
   * @throws org.espalier.platform.problem.ProblemException NOT_FOUND, or CONFLICT if that was done
   *     before
   */
  UploadUrlView revoke(UUID id) {
    get(id);
    return transactions.call(() -> {
      Args args =
          Args.of("id", id).and("now", Moments.now()).and("actor", tenancy.caller().subject());
      if (sql.update(REVOKE, args) == 0) {
        throw CommonProblem.CONFLICT.because("It was revoked before.");
      }
      record("revoked", id);
      return read(id, Condition.ALL);
    });
  }

  private void record(String what, UUID id) {
    audit.record(
        List.of(new AuditEntry(THING + "." + what, THING, id.toString(), null, null, List.of())));
  }

  private UploadUrlView read(UUID id, Condition visible) {
    Condition one = Condition.of("u.id = :id", Args.of("id", id));
    return LISTING
        .one(sql, Condition.and(List.of(one, visible)))
        .orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no such address."));
  }

  private Condition visible() {
    return tenancy.caller().is(Role.TALENT_ADMIN)
        ? Condition.ALL
        : Condition.of("u.created_by = :subject", Args.of("subject", tenancy.caller().subject()));
  }
}
