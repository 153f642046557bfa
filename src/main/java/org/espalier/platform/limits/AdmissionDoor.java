package org.espalier.platform.limits;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.espalier.platform.http.RouteProblems;

/**
 * Where requests wait until they may be worked on: before their token is verified and before
 * anything of their body is read.
 */
@ApplicationScoped
class AdmissionDoor {

  /** After requests without a token were counted, before authentication and REST. */
  private static final int ORDER = Integer.MIN_VALUE + 200;

  /** A body that is longer is not read to its end: its connection is closed. */
  private static final int SMALL = 64 << 10;

  private final Admission admission;
  private final KnownTokens tokens;
  private final RouteProblems problems;

  AdmissionDoor(Admission admission, KnownTokens tokens, RouteProblems problems) {
    this.admission = admission;
    this.tokens = tokens;
    this.problems = problems;
  }

  void install(@Observes Router router) {
    if (admission.counts()) {
      router.route().order(ORDER).handler(this::enter);
    }
  }

  private void enter(RoutingContext request) {
    Lane.of(request.request(), request.normalizedPath())
        .ifPresentOrElse(lane -> enter(lane, request), request::next);
  }

  private void enter(Lane lane, RoutingContext request) {
    Context own = request.vertx().getOrCreateContext();
    Place place =
        new Place(
            tokens.nameOf(request),
            () -> on(own, request::next),
            () -> on(own, () -> refuse(request)));
    Stay stay = new Stay(() -> admission.leave(lane, place), request.vertx());
    request.addEndHandler(_ -> stay.answered());
    stay.of(request);
    admission.enter(lane, place);
  }

  /** Who decides may be on another request's context. */
  private static void on(Context own, Runnable work) {
    if (own.equals(Vertx.currentContext())) {
      work.run();
    } else {
      own.runOnContext(_ -> work.run());
    }
  }

  private void refuse(RoutingContext request) {
    if (request.response().closed() || request.response().headWritten()) {
      return;
    }
    if (hasLongBody(request)) {
      request.response().headers().set(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
      request.response().endHandler(_ -> request.request().connection().close());
    } else {
      request.request().resume();
    }
    problems.end(request, Admission.noRoom());
  }

  private static boolean hasLongBody(RoutingContext request) {
    String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    boolean none =
        request.request().method().equals(HttpMethod.GET)
            || length != null && length.length() < 10 && Integer.parseInt(length) <= SMALL;
    return !none
        && (length != null || request.request().headers().contains(HttpHeaders.TRANSFER_ENCODING));
  }
}
