package org.espalier.platform.security;

import io.quarkus.vertx.http.runtime.security.HttpSecurityRecorder.DefaultAuthFailureHandler;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/**
 * Spares requests a search. The framework puts something in place for each request that passes on
 * to REST what fails while a caller is found out, and, before it does, works out the template of
 * the path, so that what fails before REST has found its operation is counted by it: for which it
 * sorts the paths of all resources anew. Here callers are found out behind that ({@link
 * CallerFilter}). So what the framework puts there for the first request, which knows nothing of
 * it, is there for all others already, and the framework leaves it.
 */
@ApplicationScoped
class LateEntrance {

  /** Behind the framework's finding out of callers, in front of what it does about it for REST. */
  private static final int BEFORE = -199;

  private static final int AFTER = -198;
  private static final String REST = "io.quarkus.resteasy.reactive.server.runtime.";

  private volatile @Nullable Object passesOn;

  void install(@Observes Router router) {
    router.route().order(BEFORE).handler(this::give);
    router.route().order(AFTER).handler(this::take);
  }

  private void give(RoutingContext request) {
    Object known = passesOn;
    if (known != null
        && request.get(QuarkusHttpUser.AUTH_FAILURE_HANDLER) instanceof DefaultAuthFailureHandler) {
      request.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, known);
    }
    request.next();
  }

  private void take(RoutingContext request) {
    if (passesOn == null) {
      Object found = request.get(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
      if (found != null && found.getClass().getName().startsWith(REST)) {
        passesOn = found;
      }
    }
    request.next();
  }
}
