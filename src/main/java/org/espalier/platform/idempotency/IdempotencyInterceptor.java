package org.espalier.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.espalier.platform.http.Etag;
import org.espalier.platform.http.RequestBody;
import org.espalier.platform.paging.Revised;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Transactions;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Runs commands once per key. Without a key a command just runs in its transaction. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotencyInterceptor {

  private static final int LONGEST_KEY = 255;

  private final RoutingContext request;
  private final RequestBody body;
  private final Keys keys;
  private final Transactions transactions;
  private final ObjectMapper mapper;

  IdempotencyInterceptor(
      RoutingContext request,
      RequestBody body,
      Keys keys,
      Transactions transactions,
      ObjectMapper mapper) {
    this.request = request;
    this.body = body;
    this.keys = keys;
    this.transactions = transactions;
    this.mapper = mapper;
  }

  @AroundInvoke
  Object once(InvocationContext command) {
    String key = request.request().getHeader("Idempotency-Key");
    if (key == null) {
      return transactions.call(() -> run(command));
    }
    requireSane(key);
    Keys.Claim claim = keys.claim(key, hash());
    return claim
        .kept()
        .<Object>map(IdempotencyInterceptor::replay)
        .orElseGet(() -> runClaimed(command, claim));
  }

  private RestResponse<?> runClaimed(InvocationContext command, Keys.Claim claim) {
    try {
      return transactions.call(() -> {
        RestResponse<?> answer = run(command);
        keys.keep(claim, kept(answer));
        return answer;
      });
    } catch (RuntimeException failed) {
      keys.release(claim);
      throw failed;
    }
  }

  private static RestResponse<?> run(InvocationContext command) {
    try {
      return (RestResponse<?>) command.proceed();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Keys.Answer kept(RestResponse<?> answer) {
    try {
      Object entity = answer.getEntity();
      byte[] bytes = entity == null ? new byte[0] : mapper.writeValueAsBytes(entity);
      String tag = entity instanceof Revised thing ? Etag.of(thing.revision(), bytes) : null;
      return new Keys.Answer(
          answer.getStatus(), answer.getHeaderString(HttpHeaders.LOCATION), tag, bytes);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RestResponse<byte[]> replay(Keys.Answer kept) {
    var answer =
        RestResponse.ResponseBuilder.<byte[]>create(kept.status())
            .entity(kept.body())
            .type(MediaType.APPLICATION_JSON_TYPE)
            .header("Idempotency-Replayed", "true");
    Optional.ofNullable(kept.location()).ifPresent(place -> answer.location(URI.create(place)));
    Optional.ofNullable(kept.etag()).ifPresent(tag -> answer.header(HttpHeaders.ETAG, tag));
    return answer.build();
  }

  private String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(
          (request.request().method() + " " + request.request().uri() + "\n")
              .getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(body.bytes()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void requireSane(@Nullable String key) {
    if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
      Faults faults = new Faults();
      faults.add(
          "Idempotency-Key",
          FaultCode.INVALID_FORMAT,
          "The key must have 1 to " + LONGEST_KEY + " characters.");
      faults.throwIfAny();
    }
  }
}
