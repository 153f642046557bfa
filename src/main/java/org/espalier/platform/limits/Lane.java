package org.espalier.platform.limits;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Requests that are counted together, for they take about as long. */
enum Lane {
  /** Most of them. */
  REQUESTS,
  /** Files that come and go: as slow as their clients. */
  FILES,
  /** Reads that look at everybody. */
  ANALYSES;

  /** Health and metrics: whoever watches the server must not be kept out. */
  private static final String OPERATION = "/q/";

  private static final String EVENTS = "/api/v1/events";
  private static final String SOCKETS = "/graphql";

  private static final String ANALYSIS = "/api/v1/insights";
  private static final String ATTACHMENT = "/attachments/";
  private static final List<String> PLACES_OF_FILES =
      List.of("/api/v1/imports", "/api/v1/exports", "/api/v1/uploads", "/api/v1/privacy/exports");

  /** The lane of a request; none if it is not counted. */
  static Optional<Lane> of(HttpServerRequest request, String path) {
    return of(
        request.method().name(),
        path,
        request.getHeader(HttpHeaders.ACCEPT),
        request.getHeader(HttpHeaders.UPGRADE));
  }

  /**
   * The lane of a request; none for what costs nothing, and for readers that stay, whose number is
   * limited where they listen.
   */
  static Optional<Lane> of(
      String method, String path, @Nullable String accepted, @Nullable String upgrade) {
    if (path.startsWith(OPERATION)
        || method.equals("OPTIONS")
        || method.equals("GET") && stays(path, accepted, upgrade)) {
      return Optional.empty();
    }
    if (below(ANALYSIS, path)) {
      return Optional.of(ANALYSES);
    }
    boolean file =
        path.contains(ATTACHMENT) || PLACES_OF_FILES.stream().anyMatch(one -> below(one, path));
    return Optional.of(file ? FILES : REQUESTS);
  }

  private static boolean below(String place, String path) {
    return path.startsWith(place)
        && (path.length() == place.length() || path.charAt(place.length()) == '/');
  }

  /** A stream of events, or the beginning of a socket. */
  private static boolean stays(String path, @Nullable String accepted, @Nullable String upgrade) {
    return path.equals(EVENTS) && accepted != null && accepted.startsWith("text/event-stream")
        || path.equals(SOCKETS) && "websocket".equalsIgnoreCase(upgrade);
  }

  /** As labels of metrics have it. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
