package org.espalier.platform.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.ProblemException;
import org.espalier.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * The first thing that a request meets. Every answer leaves with the headers that keep browsers
 * from doing with it what it is not for; requests whose address, headers or announced body are too
 * large are refused before anything is made of them; what fails outside REST is a problem too.
 */
@ApplicationScoped
class Gate {

  /** Right behind the trace id. */
  private static final int ORDER = Integer.MIN_VALUE + 1;

  private static final int LONGEST_ADDRESS = 16 << 10;
  private static final int MOST_HEADERS = 16 << 10;

  /** An answer is data of a tenant: it stays with who asked, and is never a page or a script. */
  private static final Map<String, String> ALWAYS =
      Map.of(
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
          "Referrer-Policy", "no-referrer",
          "X-Content-Type-Options", "nosniff");

  private final RouteProblems problems;
  private final long mostBytes;

  Gate(
      RouteProblems problems,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size")
          io.quarkus.runtime.configuration.MemorySize mostBytes) {
    this.problems = problems;
    this.mostBytes = mostBytes.asLongValue();
  }

  void install(@Observes Router router) {
    router.route().order(ORDER).handler(this::enter).failureHandler(this::failed);
    // What no route can take: a path that cannot be read.
    router.errorHandler(400, this::failed);
  }

  private void enter(RoutingContext request) {
    MultiMap headers = request.response().headers();
    ALWAYS.forEach(headers::set);
    request.addHeadersEndHandler(_ -> keepPrivate(headers));
    ProblemException refusal = refusal(request.request());
    if (refusal == null) {
      request.next();
    } else {
      headers.set(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
      request.response().endHandler(_ -> request.request().connection().close());
      problems.end(request, refusal);
    }
  }

  /** No cache keeps an answer that does not say itself who may. */
  private static void keepPrivate(MultiMap headers) {
    if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
      headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
    }
  }

  private @Nullable ProblemException refusal(HttpServerRequest request) {
    if (request.uri().length() > LONGEST_ADDRESS) {
      return CommonProblem.URI_TOO_LONG.because(
          "A path with its query may have " + LONGEST_ADDRESS + " characters at the most.");
    }
    if (size(request.headers()) > MOST_HEADERS) {
      return CommonProblem.HEADERS_TOO_LARGE.because(
          "All headers together may have " + MOST_HEADERS + " characters at the most.");
    }
    String coding = request.getHeader(HttpHeaders.TRANSFER_ENCODING);
    if (coding != null && !coding.equalsIgnoreCase("chunked")) {
      // Where the body ends is anybody's guess: what follows must not pass for another request.
      return CommonProblem.INVALID_REQUEST.because("The only transfer encoding is chunked.");
    }
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length != null && length.length() > 6 && Long.parseLong(length) > mostBytes) {
      return CommonProblem.PAYLOAD_TOO_LARGE.because(
          "A body may have " + mostBytes + " bytes at the most.");
    }
    return null;
  }

  private static int size(MultiMap headers) {
    int size = 0;
    for (Map.Entry<String, String> header : headers) {
      size += header.getKey().length() + header.getValue().length() + 4;
    }
    return size;
  }

  /** What failed without REST having a say: nothing of why it did is told. */
  private void failed(RoutingContext request) {
    if (request.response().headWritten()) {
      request.next();
      return;
    }
    Throwable thrown = request.failure();
    ProblemType type = ProblemMappers.typeOf(request.statusCode());
    problems.end(
        request,
        thrown != null && type == CommonProblem.INTERNAL
            ? Failures.problem(thrown, Trace.of(request))
            : type.because(type.title() + "."));
  }
}
