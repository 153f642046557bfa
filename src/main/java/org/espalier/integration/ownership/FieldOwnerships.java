package org.espalier.integration.ownership;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.espalier.platform.audit.AuditEntry;
import org.espalier.platform.audit.AuditTrail;
import org.espalier.platform.http.Body;
import org.espalier.platform.http.Etag;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.security.Rights;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.sync.Ownership;
import org.espalier.platform.sync.TableKind;
import org.espalier.platform.tenancy.Right;
import org.espalier.platform.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;

/** Who has the say of what in a tenant: administrators' and programs' with the scope. */
@Singleton
class FieldOwnerships {

  private static final Query READ =
      Query.of(
          """
          select o.ownerships, o.version, o.updated_at, o.updated_by
          from field_ownership o where o.tenant_id = :tenant\
          """);
  private static final Query WRITE = Query.file("ownership/set_ownerships");

  private final Map<String, TableKind<?>> kinds = new TreeMap<>();
  private final Sql sql;
  private final Tenancy tenancy;
  private final Transactions transactions;
  private final AuditTrail audit;
  private final Rights rights;
  private final OwnershipsOfPay pay;

  FieldOwnerships(
      @Any Instance<TableKind<?>> found,
      Sql sql,
      Tenancy tenancy,
      Transactions transactions,
      AuditTrail audit,
      OwnershipsOfPay pay) {
    this.pay = pay;
    found.forEach(kind -> kinds.put(kind.name(), kind));
    this.sql = sql;
    this.tenancy = tenancy;
    this.transactions = transactions;
    this.audit = audit;
    this.rights = new Rights("field-ownerships", tenancy);
  }

  /** What holds, for those who may see it. */
  FieldOwnershipsView view() {
    rights.require(Right.READ);
    return shown();
  }

  /**
   * Says anew who has the say of what.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN, STALE_VERSION, or with every
   *     fault
   */
  FieldOwnershipsView put(Body<FieldOwnershipsInput> body, @Nullable String ifMatch) {
    rights.require(Right.WRITE);
    return transactions.call(() -> {
      FieldOwnershipsView before = read();
      Etag.requireMatch(ifMatch, before.revision());
      List<Ownership> wanted = pay.wanted(sound(body), before.ownerships());
      if (!wanted.equals(before.ownerships())) {
        Etag.requireWritten(sql.update(WRITE, args(wanted).and("revision", before.revision())));
        record();
      }
      return shown();
    });
  }

  private List<Ownership> sound(Body<FieldOwnershipsInput> body) {
    FieldOwnershipsInput input = body.present();
    Faults faults = body.faults();
    if (input.ownerships() != null) {
      check(input.ownerships(), faults);
    }
    return body.valid().ownerships();
  }

  /** Each names members that there are, and no member of the same things has two owners. */
  private void check(List<Ownership> wanted, Faults faults) {
    Map<String, String> owners = new TreeMap<>();
    for (int i = 0; i < wanted.size(); i++) {
      Ownership one = wanted.get(i);
      String at = "/ownerships/" + i;
      if (one == null || faults.at(at + "/kind")) {
        continue;
      }
      TableKind<?> kind = kinds.get(one.kind());
      if (kind == null) {
        String known = "The kinds are " + String.join(", ", kinds.keySet()) + ".";
        faults.add(at + "/kind", FaultCode.UNKNOWN_REFERENCE, known);
      } else if (one.fields() != null) {
        check(one, kind, at, owners, faults);
      }
    }
  }

  private static void check(
      Ownership one, TableKind<?> kind, String at, Map<String, String> owners, Faults faults) {
    boolean owned = !faults.at(at + "/owner") && !faults.at(at + "/source");
    for (int f = 0; f < one.fields().size(); f++) {
      String field = one.fields().get(f);
      String place = at + "/fields/" + f;
      if (faults.at(place)) {
        continue;
      }
      if (!kind.ownable().contains(field)) {
        String known = String.join(", ", kind.ownable());
        faults.add(
            place,
            FaultCode.UNKNOWN_REFERENCE,
            "What can be owned of " + one.kind() + ": " + known + ".");
      } else if (owned
          && owners.putIfAbsent(one.kind() + ' ' + one.things() + ' ' + field, at) != null) {
        faults.add(place, FaultCode.DUPLICATE, "It has an owner already.");
      }
    }
  }

  private void record() {
    String id = FieldOwnershipsView.id(tenancy.tenant()).toString();
    audit.record(
        List.of(
            new AuditEntry(
                "field-ownerships.updated",
                "field-ownerships",
                id,
                null,
                null,
                List.of("ownerships"))));
  }

  private Args args(List<Ownership> wanted) {
    return Args.of("ownerships", JsonText.of(wanted))
        .and("now", Moments.now())
        .and("actor", tenancy.caller().subject());
  }

  private FieldOwnershipsView shown() {
    FieldOwnershipsView all = read();
    return all.only(pay.seen(all.ownerships()));
  }

  private FieldOwnershipsView read() {
    return sql.first(READ, Args.none(), FieldOwnershipsView::of).orElse(FieldOwnershipsView.NONE);
  }
}
