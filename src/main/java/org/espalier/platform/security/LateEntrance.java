package org.espalier.platform.security;

import io.quarkus.vertx.http.runtime.security.HttpSecurityRecorder.DefaultAuthFailureHandler;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.BiConsumer;

/**
 * Spares requests a search. What fails while a caller is found out is passed on to REST by a handler
 * that the framework puts in place for each request; before it does, it works out the template of
 * the path, for which it sorts the paths of all resources anew: a quarter of a read. Where another
 * handler is in place already, it leaves all that. Here callers are found out behind it ({@link
 * CallerFilter}), where the template is known.
 */
@ApplicationScoped
class LateEntrance {

  /** Behind the framework's authentication, and, as it comes first, in front of its own at -199. */
  private static final int ORDER = -199;

  private static final BiConsumer<RoutingContext, Throwable> PASS_ON = LateEntrance::passOn;

  void install(@Observes Router router) {
    router.route().order(ORDER).handler(LateEntrance::enter);
  }

  private static void enter(RoutingContext request) {
    if (request.get(QuarkusHttpUser.AUTH_FAILURE_HANDLER) instanceof DefaultAuthFailureHandler) {
      request.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, PASS_ON);
    }
    request.next();
  }

  /** As the framework does it. */
  private static void passOn(RoutingContext request, Throwable failure) {
    DefaultAuthFailureHandler.markIfOtherAuthenticationFailure(request, failure);
    if (!request.failed()) {
      request.fail(DefaultAuthFailureHandler.extractRootCause(failure));
    }
  }
}
