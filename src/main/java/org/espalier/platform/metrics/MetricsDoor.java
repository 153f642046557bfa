package org.espalier.platform.metrics;

import io.netty.util.NetUtil;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.espalier.platform.http.RouteProblems;
import org.espalier.platform.outbound.OutboundTargets;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.ProblemException;
import org.espalier.platform.start.StartRefused;
import org.jspecify.annotations.Nullable;

/**
 * Who may read the metrics: whoever has the token, if there is one; else whoever asks from this
 * machine or from a private network, and not by way of a proxy.
 */
@ApplicationScoped
class MetricsDoor {

  /** After the requests without a token are counted, before anything is made of this one. */
  private static final int ORDER = Integer.MIN_VALUE + 101;

  private static final String PATH = "/q/metrics";
  private static final String SCHEME = "Bearer ";
  private static final int SHORTEST = 16;

  private final RouteProblems problems;
  private final byte @Nullable [] wanted;

  MetricsDoor(
      RouteProblems problems,
      @ConfigProperty(name = "espalier.metrics.token") Optional<String> token) {
    this.problems = problems;
    this.wanted = token.map(MetricsDoor::wanted).orElse(null);
  }

  private static byte[] wanted(String token) {
    if (token.length() < SHORTEST) {
      throw new StartRefused(
          "ESPALIER_METRICS_TOKEN is to have " + SHORTEST + " characters at least.");
    }
    return bytes(SCHEME + token);
  }

  void install(@Observes Router router) {
    router.route().order(ORDER).handler(this::enter);
  }

  private void enter(RoutingContext request) {
    ProblemException refusal =
        request.normalizedPath().startsWith(PATH) ? refusal(request.request()) : null;
    if (refusal == null) {
      request.next();
    } else {
      problems.end(request, refusal);
    }
  }

  private @Nullable ProblemException refusal(HttpServerRequest request) {
    if (wanted != null) {
      String given = String.valueOf(request.getHeader(HttpHeaders.AUTHORIZATION));
      return MessageDigest.isEqual(bytes(given), wanted)
          ? null
          : CommonProblem.UNAUTHENTICATED.because(
              "The metrics are told to whoever has their token.");
    }
    return near(request)
        ? null
        : CommonProblem.FORBIDDEN.because(
            "Without a token of their own the metrics are told to this machine and to private networks only.");
  }

  private static boolean near(HttpServerRequest request) {
    MultiMap headers = request.headers();
    SocketAddress remote = request.remoteAddress();
    InetAddress address =
        remote == null || remote.hostAddress() == null
            ? null
            : NetUtil.createInetAddressFromIpAddressString(remote.hostAddress());
    return address != null
        && !OutboundTargets.isPublic(address)
        && !headers.contains("Forwarded")
        && !headers.contains("X-Forwarded-For");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
