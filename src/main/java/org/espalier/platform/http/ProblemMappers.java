package org.espalier.platform.http;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.ProblemException;
import org.espalier.platform.problem.ProblemType;
import org.espalier.platform.problem.ProblemView;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Turns every exception into a problem. What cannot be told to a client is logged with the trace id
 * and becomes a 500.
 */
class ProblemMappers {

  /** Seconds after which to come again when the server is busy. */
  static final String SOON = "2";

  @ServerExceptionMapper
  Response problem(ProblemException problem, RoutingContext request) {
    Response.ResponseBuilder answer =
        Response.status(problem.type().status())
            .type(ProblemView.MEDIA_TYPE)
            .entity(ProblemView.of(problem, request.normalizedPath(), Trace.of(request)));
    problem.headers().forEach(answer::header);
    return switch (problem.type().status()) {
      case 401 -> answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build();
      case 503 -> answer.header(HttpHeaders.RETRY_AFTER, SOON).build();
      default -> answer.build();
    };
  }

  @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
  Response unauthenticated(SecurityException ignored, RoutingContext request) {
    return problem(
        CommonProblem.UNAUTHENTICATED.because("The bearer token is not valid."), request);
  }

  @ServerExceptionMapper
  Response http(WebApplicationException thrown, RoutingContext request) {
    Response given = thrown.getResponse();
    ProblemType type = typeOf(given.getStatus());
    if (type == CommonProblem.INTERNAL) {
      return failure(thrown, request);
    }
    Response answer = problem(type.because(type.title() + "."), request);
    String allow = given.getHeaderString(HttpHeaders.ALLOW);
    return allow == null
        ? answer
        : Response.fromResponse(answer).header(HttpHeaders.ALLOW, allow).build();
  }

  @ServerExceptionMapper
  Response failure(Throwable thrown, RoutingContext request) {
    return problem(Failures.problem(thrown, Trace.of(request)), request);
  }

  /** The problem that a bare status stands for. */
  static ProblemType typeOf(int status) {
    return switch (status) {
      case 400 -> CommonProblem.INVALID_REQUEST;
      case 401 -> CommonProblem.UNAUTHENTICATED;
      case 403 -> CommonProblem.FORBIDDEN;
      case 404 -> CommonProblem.NOT_FOUND;
      case 405 -> CommonProblem.METHOD_NOT_ALLOWED;
      case 406 -> CommonProblem.NOT_ACCEPTABLE;
      case 408 -> CommonProblem.REQUEST_TIMEOUT;
      case 413 -> CommonProblem.PAYLOAD_TOO_LARGE;
      case 414 -> CommonProblem.URI_TOO_LONG;
      case 415 -> CommonProblem.UNSUPPORTED_MEDIA_TYPE;
      case 431 -> CommonProblem.HEADERS_TOO_LARGE;
      default -> CommonProblem.INTERNAL;
    };
  }
}
