package org.espalier.platform.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives every request the trace id of its W3C {@code traceparent}, or a new one. */
@ApplicationScoped
class Trace {

  private static final String KEY = "espalier.trace";
  private static final Pattern TRACEPARENT =
      Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.*");

  void install(@Observes Router router) {
    router
        .route()
        .order(Integer.MIN_VALUE)
        .handler(request -> {
          request.put(KEY, idOf(request.request().getHeader("traceparent")));
          request.next();
        });
  }

  /** The trace id of a request; empty if it did not come by the router. */
  static String of(RoutingContext request) {
    String id = request.get(KEY);
    return id == null ? "" : id;
  }

  private static String idOf(@org.jspecify.annotations.Nullable String header) {
    if (header != null) {
      Matcher given = TRACEPARENT.matcher(header);
      if (given.matches() && !given.group(1).equals("0".repeat(32))) {
        return given.group(1);
      }
    }
    byte[] random = new byte[16];
    ThreadLocalRandom.current().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
