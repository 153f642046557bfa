package org.espalier.platform.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.CorsHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets pages of other origins read answers, where an operator names the origins. Without any, no
 * answer carries a header for that and browsers keep such pages out. Credentials are bearer tokens,
 * never cookies, so none are allowed along.
 */
@ApplicationScoped
class Cors {

  /** Behind {@link Gate}, before everything that looks for a token: preflights have none. */
  private static final int ORDER = Integer.MIN_VALUE + 2;

  private static final int PREFLIGHT_SECONDS = 600;
  private static final Set<HttpMethod> METHODS =
      Set.of(
          HttpMethod.GET,
          HttpMethod.HEAD,
          HttpMethod.POST,
          HttpMethod.PUT,
          HttpMethod.PATCH,
          HttpMethod.DELETE);
  private static final Set<String> SENT =
      Set.of(
          "Accept",
          "Authorization",
          "Content-Encoding",
          "Content-Type",
          "Idempotency-Key",
          "If-Match",
          "If-None-Match",
          "If-Range",
          "Range",
          "traceparent");
  private static final Set<String> SHOWN =
      Set.of(
          "Accept-Ranges",
          "Content-Range",
          "ETag",
          "Idempotency-Replayed",
          "Link",
          "Location",
          "RateLimit",
          "RateLimit-Policy",
          "Retry-After",
          "WWW-Authenticate");

  private final Optional<List<String>> origins;

  Cors(@ConfigProperty(name = "espalier.cors.origins") Optional<List<String>> origins) {
    this.origins = origins;
  }

  void install(@Observes Router router) {
    origins
        .filter(named -> !named.isEmpty())
        .ifPresent(named ->
            router
                .route()
                .order(ORDER)
                .handler(
                    CorsHandler.create()
                        .addOrigins(named)
                        .allowedMethods(METHODS)
                        .allowedHeaders(SENT)
                        .exposedHeaders(SHOWN)
                        .maxAgeSeconds(PREFLIGHT_SECONDS)));
  }
}
