package org.espalier.integration.scim.protocol;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Clients write the names of endpoints in any case and put slashes behind them; they get where they
 * mean to go.
 */
@ApplicationScoped
class ScimRoutes {

  /** Before everything that looks at the path. */
  private static final int ORDER = Integer.MIN_VALUE + 3;

  private static final String BEFORE = Scim.ROOT + "/";
  private static final Map<String, String> NAMES =
      Map.of(
          "users", "Users",
          "groups", "Groups",
          "me", "Me",
          "bulk", "Bulk",
          "schemas", "Schemas",
          "resourcetypes", "ResourceTypes",
          "serviceproviderconfig", "ServiceProviderConfig",
          // Of an early draft, and of Microsoft's reference server.
          "serviceconfiguration", "ServiceProviderConfig");

  void install(@Observes Router router) {
    router.route().order(ORDER).handler(ScimRoutes::route);
  }

  private static void route(RoutingContext request) {
    String meant = meant(request.request().path());
    if (meant == null) {
      request.next();
    } else {
      String query = request.request().query();
      request.reroute(query == null ? meant : meant + "?" + query);
    }
  }

  /** The path that is meant, if it is another one than was sent. */
  private static @Nullable String meant(@Nullable String path) {
    if (path == null || !path.regionMatches(true, 0, BEFORE, 0, BEFORE.length())) {
      return null;
    }
    String rest = path.substring(BEFORE.length());
    int end = rest.indexOf('/');
    String first = end < 0 ? rest : rest.substring(0, end);
    String name = NAMES.getOrDefault(first.toLowerCase(Locale.ROOT), first);
    String behind = end < 0 ? "" : rest.substring(end);
    String meant = (BEFORE + name + behind).replaceFirst("/+$", "");
    return meant.equals(path) ? null : meant;
  }
}
