package org.espalier.platform.security;

import io.quarkus.vertx.http.runtime.security.HttpSecurityRecorder.DefaultAuthFailureHandler;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.BiConsumer;

/**
 * Passes on what fails while a caller is found out, just as the framework does for REST. Where the
 * framework is left to it, it first works out the template of every request's path, so that
 * requests that fail before REST has found their operation are counted by it: for which it sorts
 * the paths of all resources anew each time, a quarter of the CPU time of a read. Here callers are
 * found out behind that ({@link CallerFilter}), and what fails before has no template.
 */
@ApplicationScoped
class LateEntrance {

  /** Behind the framework's finding out of callers, in front of what it does about it for REST. */
  private static final int ORDER = -199;

  private static final BiConsumer<RoutingContext, Throwable> PASS_ON = LateEntrance::passOn;

  void install(@Observes Router router) {
    router
        .route()
        .order(ORDER)
        .handler(request -> {
          if (request.get(QuarkusHttpUser.AUTH_FAILURE_HANDLER)
              instanceof DefaultAuthFailureHandler) {
            request.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, PASS_ON);
          }
          request.next();
        });
  }

  private static void passOn(RoutingContext request, Throwable why) {
    DefaultAuthFailureHandler.markIfOtherAuthenticationFailure(request, why);
    if (!request.failed()) {
      request.fail(DefaultAuthFailureHandler.extractRootCause(why));
    }
  }
}
