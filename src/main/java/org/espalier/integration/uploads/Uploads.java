package org.espalier.integration.uploads;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.espalier.integration.bulk.FileDoor;
import org.espalier.integration.bulk.ImportView;
import org.espalier.platform.audit.AuditEntry;
import org.espalier.platform.audit.AuditTrail;
import org.espalier.platform.limits.RateLimits;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.ProblemException;
import org.espalier.platform.security.StoredRoles;
import org.espalier.platform.security.Tenants;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.sql.Transactions;
import org.espalier.platform.tenancy.Background;
import org.espalier.platform.tenancy.Caller;

/**
 * Takes files in that are put to addresses. Nothing is believed before the signature; then the file
 * is its maker's. An address is used when a file was received: one that broke off can be sent
 * again.
 */
@ApplicationScoped
class Uploads {

  private static final Query CLAIM = Query.file("uploads/claim_url");
  private static final Query RELEASE = Query.file("uploads/release_url");
  private static final Query ENDED = Query.file("uploads/ended_url");

  private final Tenants tenants;
  private final Background background;
  private final Sql sql;
  private final Transactions transactions;
  private final UploadSecrets secrets;
  private final FileDoor door;
  private final RateLimits limits;
  private final AuditTrail audit;
  private final StoredRoles roles;

  Uploads(
      Tenants tenants,
      Background background,
      Sql sql,
      Transactions transactions,
      UploadSecrets secrets,
      FileDoor door,
      RateLimits limits,
      AuditTrail audit,
      StoredRoles roles) {
    this.roles = roles;
    this.tenants = tenants;
    this.background = background;
    this.sql = sql;
    this.transactions = transactions;
    this.secrets = secrets;
    this.door = door;
    this.limits = limits;
    this.audit = audit;
  }

  /**
   * Takes a file in.
   *
   * @throws ProblemException FORBIDDEN for an address that was not made here or says something else
   *     now, GONE for one that takes no files any more or whose maker left, TOO_MANY_REQUESTS, or
   *     as imports are refused
   */
  ImportView take(String text, Sent sent, InputStream body, RoutingContext request) {
    if (request.request().headers().contains(HttpHeaders.AUTHORIZATION)) {
      // Nobody has looked at it yet: it does not keep false addresses from being counted.
      limits.takeAnonymous(request);
    }
    UploadToken token = UploadToken.read(text).orElseThrow(Uploads::unknown);
    if (!tenants.exists(token.tenant())) {
      throw unknown();
    }
    Caller system = Caller.system(token.tenant());
    UploadUse use = background.call(system, () -> claimed(token));
    ImportView job;
    try {
      sent.require(use.csv());
      Caller maker = maker(use.caller());
      limits.take(maker, request);
      job = background.call(maker, () -> received(use, sent, body));
    } catch (RuntimeException refused) {
      background.run(system, () -> release(token.id()));
      throw refused;
    }
    background.run(use.caller(), () -> used(token.id()));
    return job;
  }

  private UploadUse claimed(UploadToken token) {
    Optional<UploadSecret> secret = secrets.present();
    if (secret.isEmpty() || !token.matches(secret.get())) {
      throw unknown();
    }
    Args args = Args.of("id", token.id()).and("now", Moments.now());
    return transactions
        .call(() -> sql.first(CLAIM, args, UploadUse::of))
        .orElseThrow(() -> gone(token.id()));
  }

  /** With the roles that the tenant keeps for the maker now; those of then may have ended. */
  private Caller maker(Caller said) {
    return said.impersonal() ? said : background.call(said, () -> roles.with(said));
  }

  private ImportView received(UploadUse use, Sent sent, InputStream body) {
    try {
      return door.take(use.delivery(sent.gzip()), body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void used(UUID id) {
    String thing = UploadUrls.THING;
    AuditEntry entry = new AuditEntry(thing + ".used", thing, id.toString(), null, null, List.of());
    transactions.run(() -> audit.record(List.of(entry)));
  }

  private void release(UUID id) {
    transactions.run(() -> sql.update(RELEASE, Args.of("id", id)));
  }

  private ProblemException gone(UUID id) {
    return sql.first(ENDED, Args.of("id", id), row -> row.text("why"))
        .map(why ->
            CommonProblem.GONE.because(
                switch (why) {
                  case "REVOKED" -> "The address was taken back.";
                  case "LEFT" -> "Whoever made the address is not here any more.";
                  default -> "The address is used up or too old.";
                }))
        .orElseGet(Uploads::unknown);
  }

  private static ProblemException unknown() {
    return CommonProblem.FORBIDDEN.because("This address was not made here, or was changed.");
  }
}
