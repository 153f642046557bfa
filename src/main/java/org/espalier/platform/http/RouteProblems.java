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
  private final ProblemForms forms;

  RouteProblems(ObjectMapper mapper, ProblemForms forms) {
    this.mapper = mapper;
    this.forms = forms;
  }

  /** Ends the request with a problem, in the form of the protocol that the path belongs to. */
  public void end(RoutingContext request, ProblemException problem) {
    String path = String.valueOf(request.request().path());
    ProblemView view = ProblemView.of(problem, path, Trace.of(request));
    ProblemForm.Told told =
        forms
            .of(path)
            .map(form -> form.tell(view))
            .orElseGet(() -> new ProblemForm.Told(view.status(), ProblemView.MEDIA_TYPE, view));
    HttpServerResponse response =
        request
            .response()
            .setStatusCode(told.status())
            .putHeader(HttpHeaders.CONTENT_TYPE, told.mediaType());
    switch (told.status()) {
      case 401 -> response.putHeader("WWW-Authenticate", "Bearer");
      case 503 -> response.putHeader(HttpHeaders.RETRY_AFTER, ProblemMappers.SOON);
      default -> {}
    }
    try {
      response.end(Buffer.buffer(mapper.writeValueAsBytes(told.body())));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
