package org.espalier.succession.retention;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.espalier.platform.audit.AuditEntry;
import org.espalier.platform.audit.AuditTrail;
import org.espalier.platform.http.Body;
import org.espalier.platform.http.Etag;
import org.espalier.platform.security.Rights;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.tenancy.Right;
import org.espalier.platform.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;

/** How much the factors of flight risk weigh: administrators' and programs' with the scope. */
@Singleton
class Weights {

  private static final Query READ =
      Query.of(
          """
          select w.tenure, w.time_in_job, w.no_plan, w.no_growth, w.shortfall, w.only_cover, w.version, w.updated_at, w.updated_by
          from flight_risk_setting w where w.tenant_id = :tenant\
          """);
  private static final Query WRITE = Query.file("succession/set_weights");

  private final Sql sql;
  private final Tenancy tenancy;
  private final Transactions transactions;
  private final AuditTrail audit;
  private final Rights rights;

  Weights(Sql sql, Tenancy tenancy, Transactions transactions, AuditTrail audit) {
    this.sql = sql;
    this.tenancy = tenancy;
    this.transactions = transactions;
    this.audit = audit;
    this.rights = new Rights("flight-risk-weights", tenancy);
  }

  /** What holds, for those who may see it. */
  WeightsView view() {
    rights.require(Right.READ);
    return read();
  }

  /** The same by id, of which there is one. */
  List<WeightsView> all(Collection<UUID> ids) {
    WeightsView view = view();
    return ids.contains(view.id()) ? List.of(view) : List.of();
  }

  /**
   * Sets the tenant's own.
   *
   * @throws org.espalier.platform.problem.ProblemException FORBIDDEN, STALE_VERSION, or with every
   *     fault
   */
  WeightsView put(Body<WeightsInput> body, @Nullable String ifMatch) {
    rights.require(Right.WRITE);
    return transactions.call(() -> {
      WeightsView before = read();
      Etag.requireMatch(ifMatch, before.revision());
      RiskWeights wanted = body.valid().weights();
      if (!wanted.same(before.weights())) {
        Etag.requireWritten(sql.update(WRITE, args(wanted).and("revision", before.revision())));
        record(before.weights(), wanted);
      }
      return read();
    });
  }

  private void record(RiskWeights before, RiskWeights after) {
    List<String> changed =
        Stream.of(RiskFactor.values())
            .filter(factor -> before.of(factor).compareTo(after.of(factor)) != 0)
            .map(RiskFactor::name)
            .toList();
    String id = WeightsView.id(tenancy.tenant()).toString();
    audit.record(
        List.of(
            new AuditEntry(
                "flight-risk-weights.updated", "flight-risk-weights", id, null, null, changed)));
  }

  private Args args(RiskWeights weights) {
    return Args.of("id", WeightsView.id(tenancy.tenant()))
        .and("tenure", weights.tenure())
        .and("timeInJob", weights.timeInJob())
        .and("noPlan", weights.noPlan())
        .and("noGrowth", weights.noGrowth())
        .and("shortfall", weights.shortfall())
        .and("onlyCover", weights.onlyCover())
        .and("now", Moments.now())
        .and("actor", tenancy.caller().subject());
  }

  private WeightsView read() {
    String tenant = tenancy.tenant();
    return sql.first(READ, Args.none(), row -> WeightsView.of(tenant, row))
        .orElseGet(() -> WeightsView.usual(tenant));
  }
}
