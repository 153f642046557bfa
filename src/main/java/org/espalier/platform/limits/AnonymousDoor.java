package org.espalier.platform.limits;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.espalier.platform.http.RouteProblems;
import org.espalier.platform.problem.ProblemException;

/** Counts requests without a token before anything else is done for them. */
@ApplicationScoped
class AnonymousDoor {

  /** After the trace id is given, before authentication and REST. */
  private static final int ORDER = Integer.MIN_VALUE + 100;

  /** Health and metrics: whoever watches the server must not be kept out. */
  private static final String OPERATION = "/q/";

  private final RateLimits limits;
  private final RouteProblems problems;

  AnonymousDoor(RateLimits limits, RouteProblems problems) {
    this.limits = limits;
    this.problems = problems;
  }

  void install(@Observes Router router) {
    if (limits.watchesAddresses()) {
      router.route().order(ORDER).handler(this::count);
    }
  }

  private void count(RoutingContext request) {
    boolean counted =
        !request.request().headers().contains(HttpHeaders.AUTHORIZATION)
            && !request.normalizedPath().startsWith(OPERATION);
    try {
      if (counted) {
        limits.takeAnonymous(request);
      }
    } catch (ProblemException refused) {
      problems.end(request, refused);
      return;
    }
    request.next();
  }
}
