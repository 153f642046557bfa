package org.espalier.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.espalier.platform.problem.ProblemException;
import org.espalier.platform.problem.ProblemView;

/** Answers requests with problems that do not come by REST. */
@ApplicationScoped
public class RouteProblems {

  private final ObjectMapper mapper;

  RouteProblems(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** Ends the request with a problem. */
  public void end(RoutingContext request, ProblemException problem) {
    int status = problem.type().status();
    HttpServerResponse response =
        request
            .response()
            .setStatusCode(status)
            .putHeader(HttpHeaders.CONTENT_TYPE, ProblemView.MEDIA_TYPE);
    if (status == 401) {
      response.putHeader("WWW-Authenticate", "Bearer");
    }
    ProblemView view =
        ProblemView.of(problem, String.valueOf(request.request().path()), Trace.of(request));
    try {
      response.end(Buffer.buffer(mapper.writeValueAsBytes(view)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
