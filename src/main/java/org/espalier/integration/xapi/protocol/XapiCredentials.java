package org.espalier.integration.xapi.protocol;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Learning systems know names and passwords only: whatever the name is, the password is the bearer
 * token.
 */
@ApplicationScoped
class XapiCredentials {

  /** Before everything that looks for a token. */
  private static final int ORDER = Integer.MIN_VALUE + 3;

  private static final String BASIC = "Basic ";

  void install(@Observes Router router) {
    router.route(Xapi.ROOT + "/*").order(ORDER).handler(XapiCredentials::understand);
  }

  private static void understand(RoutingContext request) {
    String said = request.request().getHeader(HttpHeaders.AUTHORIZATION);
    if (said != null && said.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      request
          .request()
          .headers()
          .set(HttpHeaders.AUTHORIZATION, "Bearer " + password(said.substring(BASIC.length())));
    }
    request.next();
  }

  /** What stands behind the first colon; nothing if that cannot be read. */
  private static String password(String encoded) {
    try {
      String pair = new String(Base64.getDecoder().decode(encoded.strip()), StandardCharsets.UTF_8);
      String password = pair.substring(pair.indexOf(':') + 1);
      return password.chars().allMatch(c -> c > ' ' && c < 127) ? password : "";
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
