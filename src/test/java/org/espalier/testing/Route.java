package org.espalier.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An operation of the REST interface, as the served contract tells it: tests that walk all of them
 * notice a new one.
 *
 * @param path as in the contract, without {@code /api/v1}
 * @param bodyType media type of its body, or null if it takes none
 */
public record Route(String method, String path, @Nullable String bodyType) {

  private static final String ROOT = "/api/v1";

  /** All operations that are about what is in a tenant. */
  public static List<Route> all() {
    return every().stream().filter(route -> !route.kind().equals("tenants")).toList();
  }

  /** All operations but those that are no part of the interface (the issuer of test tokens). */
  public static List<Route> every() {
    JsonNode contract = Client.nobody().get("~/openapi?format=json").expect(200).json();
    List<Route> routes = new ArrayList<>();
    contract
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(operation -> {
                  if (path.getKey().startsWith(ROOT)) {
                    routes.add(of(path.getKey(), operation.getKey(), operation.getValue()));
                  }
                }));
    return routes;
  }

  private static Route of(String path, String method, JsonNode operation) {
    var types = operation.path("requestBody").path("content").fieldNames();
    // One path of two meanings: what one gets has an id, what one posts is of a kind.
    String meant = path.replace("{kindOrId}", method.equals("get") ? "{id}" : "{kind}");
    return new Route(
        method.toUpperCase(Locale.ROOT),
        meant.substring(ROOT.length()),
        types.hasNext() ? types.next() : null);
  }

  public boolean reads() {
    return method.equals("GET");
  }

  /** True for operations on one thing, named by its id or external id. */
  public boolean single() {
    return path.contains("{id}") || path.contains("{externalId}");
  }

  /** True for lists of things, with the parameters that all of these have. */
  public boolean lists() {
    return reads()
        && !single()
        && !bulk()
        && !path.equals("/audit-events/verification")
        && !path.equals("/activities/facets")
        && !path.startsWith("/insights/")
        && !Set.of(
                "me",
                "events",
                "privacy/retention",
                "flight-risk-weights",
                "field-ownerships",
                "catalogue-gaps",
                "tenants",
                "development-plan-summary",
                "succession-overview",
                "retention-risks")
            .contains(kind());
  }

  /** True for operations on files of a kind, and on archives of a tenant. */
  public boolean bulk() {
    return path.contains("{kind}")
        || path.startsWith("/uploads/")
        || path.equals("/exports")
        || path.equals("/imports") && !reads();
  }

  /**
   * The plural by which the path begins, with the part of privacy or the question that it is about.
   */
  public String kind() {
    String[] parts = path.split("/", -1);
    boolean two = parts[1].equals("privacy") || path.endsWith("/what-ifs");
    return two ? parts[1] + "/" + parts[2] : parts[1];
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
