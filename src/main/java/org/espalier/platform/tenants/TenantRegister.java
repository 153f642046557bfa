package org.espalier.platform.tenants;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import org.espalier.platform.audit.AuditEntry;
import org.espalier.platform.audit.AuditTrail;
import org.espalier.platform.http.Body;
import org.espalier.platform.http.Etag;
import org.espalier.platform.http.MergePatch;
import org.espalier.platform.json.JsonText;
import org.espalier.platform.json.Parsed;
import org.espalier.platform.json.StrictJson;
import org.espalier.platform.outbound.OutboundRefused;
import org.espalier.platform.outbound.OutboundTargets;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.Params;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.problem.ProblemException;
import org.espalier.platform.security.Tenants;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.OperatorSql;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.tenancy.Role;
import org.espalier.platform.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;

/** The tenants as operators keep them. Nobody else learns of tenants that are not their own. */
@Singleton
class TenantRegister {

  private static final Query PAGE = Query.file("platform/tenants");
  private static final Query CREATE = Query.file("platform/create_tenant");
  private static final Query CHANGE = Query.file("platform/change_tenant");

  private final Tenancy tenancy;
  private final OperatorSql sql;
  private final Transactions transactions;
  private final Tenants tenants;
  private final StrictJson json;
  private final ObjectMapper mapper;
  private final OutboundTargets outbound;
  private final AuditTrail audit;

  TenantRegister(
      Tenancy tenancy,
      OperatorSql sql,
      Transactions transactions,
      Tenants tenants,
      StrictJson json,
      ObjectMapper mapper,
      OutboundTargets outbound,
      AuditTrail audit) {
    this.tenancy = tenancy;
    this.sql = sql;
    this.transactions = transactions;
    this.tenants = tenants;
    this.json = json;
    this.mapper = mapper;
    this.outbound = outbound;
    this.audit = audit;
  }

  TenantsView page(@Nullable String limit, @Nullable String cursor) {
    requireOperator();
    Params params = new Params();
    int most = params.number("limit", limit, PageParams.USUAL, 1, PageParams.MOST);
    params.done();
    if (cursor != null && !Tenants.valid(cursor)) {
      throw CommonProblem.INVALID_CURSOR.because("The cursor was not made by this list.");
    }
    Args args = Args.of("after", cursor == null ? "" : cursor).and("most", most + 1);
    Query behind = PAGE.with("condition", "t.id > :after");
    return TenantsView.of(sql.list(behind, args, TenantView::of), most);
  }

  TenantView get(String slug) {
    requireOperator();
    Args only = Args.of("slug", slug).and("most", 1);
    return sql.list(PAGE.with("condition", "t.id = :slug"), only, TenantView::of).stream()
        .findFirst()
        .orElseThrow(() -> CommonProblem.NOT_FOUND.because("There is no such tenant."));
  }

  TenantView create(Body<TenantInput> body) {
    requireOperator();
    TenantInput input = body.present();
    reachable(input, body.faults());
    body.valid();
    return transactions.call(() -> {
      if (sql.update(CREATE, args(input)) == 0) {
        throw CommonProblem.CONFLICT.because("There is a tenant of this slug already.");
      }
      tell("tenant.created", input.slug(), List.of());
      return get(input.slug());
    });
  }

  TenantView patch(String slug, MergePatch patch, @Nullable String ifMatch) {
    requireOperator();
    return transactions.call(() -> {
      TenantView present = get(slug);
      Etag.requireMatch(ifMatch, present.revision());
      TenantInput input = patched(present, patch);
      if (input.equals(present.input())) {
        return present;
      }
      if (sql.update(CHANGE, args(input).and("revision", present.revision())) == 0) {
        throw stale();
      }
      tell("tenant.updated", slug, patch.names());
      return get(slug);
    });
  }

  private TenantInput patched(TenantView present, MergePatch patch) {
    Parsed<TenantInput> read = json.read(patch.applyTo(present.input(), mapper), TenantInput.class);
    TenantInput input = read.value();
    if (input != null && !present.slug().equals(input.slug())) {
      read.faults()
          .add("/slug", FaultCode.IMMUTABLE, "Everything in the tenant hangs on its slug.");
    }
    if (input != null) {
      reachable(input, read.faults());
    }
    return read.valid();
  }

  /** The server asks an issuer for its keys: it must be a place where it may go. */
  private void reachable(TenantInput input, Faults faults) {
    reachable("/issuer", input.issuer(), faults);
    reachable("/jwksUri", input.jwksUri(), faults);
  }

  private void reachable(String pointer, @Nullable String url, Faults faults) {
    if (url != null && !faults.at(pointer)) {
      try {
        outbound.require(URI.create(url));
      } catch (OutboundRefused refused) {
        faults.add(pointer, FaultCode.NOT_ALLOWED, refused.detail());
      }
    }
  }

  private static Args args(TenantInput input) {
    return Args.of("slug", input.slug())
        .and("name", input.name())
        .and("issuer", input.issuer())
        .and("audience", input.audience())
        .and("jwksUri", input.jwksUri())
        .and("provider", input.issuer() == null ? null : input.provider().name())
        .and("mapping", input.claimMapping() == null ? null : JsonText.of(input.claimMapping()))
        .and("now", Moments.now());
  }

  /** Tokens are looked at anew as soon as the change holds. */
  private void tell(String action, String slug, List<String> members) {
    audit.record(List.of(new AuditEntry(action, "tenant", slug, null, null, members)));
    transactions.afterwards(tenants::changed);
  }

  private void requireOperator() {
    if (!tenancy.caller().is(Role.OPERATOR)) {
      throw CommonProblem.FORBIDDEN.because("This needs the role operator.");
    }
  }

  private static ProblemException stale() {
    return CommonProblem.STALE_VERSION.because("The tenant has been changed in the meantime.");
  }
}
