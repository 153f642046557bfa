package org.espalier.platform.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Whose tokens were verified here a while ago: in whose name a request takes a place, before its
 * token is verified anew. What a token says of itself does not count, or anybody could crowd a
 * tenant out in its own name; all that are not known share one name.
 */
@ApplicationScoped
public class KnownTokens {

  /** No tenant is called so. */
  private static final String STRANGERS = "";

  private static final String KEY = "espalier.token-hash";
  private static final String SCHEME = "bearer ";
  private static final int MOST = 20_000;
  private static final Duration KEPT = Duration.ofMinutes(15);

  private final Cache<String, String> tenants =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

  /** A token was verified: it speaks for this tenant. */
  public void learned(String hash, String tenant) {
    tenants.put(hash, tenant);
  }

  /** The name in which a request takes a place. */
  String nameOf(RoutingContext request) {
    String hash = hash(request);
    String tenant = hash == null ? null : tenants.getIfPresent(hash);
    return tenant == null ? STRANGERS : tenant;
  }

  /** The SHA-256 of the bearer token that a request carries; null if it carries none. */
  public static @Nullable String hash(RoutingContext request) {
    String token = bearer(request);
    if (token == null) {
      return null;
    }
    Hashed known = request.get(KEY);
    // A socket brings its token later, in the name of the request that opened it.
    if (known == null || !known.token().equals(token)) {
      known = new Hashed(token, hash(token));
      request.put(KEY, known);
    }
    return known.hash();
  }

  /** The bearer token that a request carries, if it does. */
  public static @Nullable String bearer(RoutingContext request) {
    String header = request.request().getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? header.substring(SCHEME.length()).strip()
        : null;
  }

  private static String hash(String token) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Hashed(String token, String hash) {}
}
