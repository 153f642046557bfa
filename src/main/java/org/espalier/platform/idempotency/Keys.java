package org.espalier.platform.idempotency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.sql.Args;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.sql.Query;
import org.espalier.platform.sql.Sql;
import org.espalier.platform.tenancy.Tenancy;
import org.jspecify.annotations.Nullable;

/** The keys that clients of a tenant used within a day, with the answers that they got. */
@ApplicationScoped
class Keys {

  static final Duration KEPT = Duration.ofHours(24);
  private static final Duration LONGEST_REQUEST = Duration.ofSeconds(60);

  private static final Query CLAIM = Query.file("platform/claim_key");
  private static final Query READ =
      Query.of(
          """
          select k.request_hash, k.status, k.location, k.etag, k.body from idempotency_key k
          where k.tenant_id = :tenant and k.client = :client and k.key = :key\
          """);
  private static final Query KEEP =
      Query.of(
          """
          update idempotency_key set status = :status, location = :location, etag = :etag, body = :body
          where tenant_id = :tenant and client = :client and key = :key and claimed_at = :at\
          """);
  private static final Query RELEASE =
      Query.of(
          """
          delete from idempotency_key
          where tenant_id = :tenant and client = :client and key = :key and claimed_at = :at and status is null\
          """);
  private static final Query FORGET =
      Query.of("delete from idempotency_key where tenant_id = :tenant and claimed_at < :expired");

  private final Sql sql;
  private final Tenancy tenancy;

  Keys(Sql sql, Tenancy tenancy) {
    this.sql = sql;
    this.tenancy = tenancy;
  }

  /**
   * Claims a key for the present request, or finds the answer that the first request got.
   *
   * @throws org.espalier.platform.problem.ProblemException IDEMPOTENCY_KEY_REUSED for another
   *     request, IDEMPOTENCY_KEY_RUNNING while the first one runs
   */
  Claim claim(String key, String requestHash) {
    Instant now = Moments.now();
    Args args =
        key(key)
            .and("hash", requestHash)
            .and("now", now)
            .and("expired", now.minus(KEPT))
            .and("abandoned", now.minus(LONGEST_REQUEST));
    boolean claimed = QuarkusTransaction.requiringNew().call(() -> sql.update(CLAIM, args) == 1);
    return claimed ? new Claim(key, now, Optional.empty()) : found(key, requestHash, now);
  }

  private Claim found(String key, String requestHash, Instant now) {
    Kept kept =
        sql.first(
                READ,
                key(key),
                row ->
                    new Kept(
                        row.text("request_hash"),
                        row.textOrNull("status") == null
                            ? null
                            : new Answer(
                                row.count("status"),
                                row.textOrNull("location"),
                                row.textOrNull("etag"),
                                row.bytesOrNull("body"))))
            .orElseThrow(() ->
                CommonProblem.IDEMPOTENCY_KEY_RUNNING.because(
                    "Another request uses this key now."));
    if (!kept.hash().equals(requestHash)) {
      throw CommonProblem.IDEMPOTENCY_KEY_REUSED.because(
          "The key belongs to a request with another body or path.");
    }
    if (kept.answer() == null) {
      throw CommonProblem.IDEMPOTENCY_KEY_RUNNING.because(
          "The first request with this key has not ended yet.");
    }
    return new Claim(key, now, Optional.of(kept.answer()));
  }

  /** Keeps the answer; part of the command's transaction. */
  void keep(Claim claim, Answer answer) {
    Args args =
        key(claim.key())
            .and("at", claim.at())
            .and("status", answer.status())
            .and("location", answer.location())
            .and("etag", answer.etag())
            .and("body", answer.body());
    if (sql.update(KEEP, args) != 1) {
      throw CommonProblem.IDEMPOTENCY_KEY_RUNNING.because(
          "Another request took the key over; this one was undone.");
    }
  }

  /** Gives the key free after a command that failed. */
  void release(Claim claim) {
    QuarkusTransaction.requiringNew()
        .run(() -> sql.update(RELEASE, key(claim.key()).and("at", claim.at())));
  }

  /** Forgets what is older than a day; the number of keys. */
  int forget() {
    return QuarkusTransaction.requiringNew()
        .call(() -> sql.update(FORGET, Args.of("expired", Moments.now().minus(KEPT))));
  }

  private Args key(String key) {
    return Args.of("client", tenancy.caller().subject()).and("key", key);
  }

  /** A key that this request holds, or the answer to give again. */
  record Claim(String key, Instant at, Optional<Answer> kept) {}

  /** An answer as it was given. */
  @SuppressWarnings("ArrayRecordComponent") // carried from the database to the wire, never compared
  record Answer(
      int status, @Nullable String location, @Nullable String etag, byte @Nullable [] body) {}

  private record Kept(String hash, @Nullable Answer answer) {}
}
