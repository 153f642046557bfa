package org.espalier.platform.http;

import io.micrometer.core.instrument.config.MeterFilter;
import io.quarkus.arc.Arc;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Set;

/**
 * Requests are counted by the template of their path. One that is refused before it has found its
 * operation is counted by the path as it was sent: that would tell ids to whoever reads the
 * metrics, and let anybody fill them up.
 */
class CountedPaths {

  /** What stands for all paths that found no operation. */
  static final String UNMATCHED = "UNMATCHED";

  /** Paths without a resource, and what the framework itself says for a path. */
  private static final Set<String> OTHERS =
      Set.of(
          "NOT_FOUND",
          "REDIRECTION",
          "UNKNOWN",
          "root",
          "/openapi",
          "/graphql",
          "/q/metrics",
          "/q/health",
          "/q/health/live",
          "/q/health/ready",
          "/q/health/started");

  /** Lets pass what the server has thought of, and nothing that a caller has. */
  @Produces
  @Singleton
  MeterFilter knownPathsOnly() {
    Set<String> known = new HashSet<>(OTHERS);
    Arc.container()
        .beanManager()
        .getBeans(Object.class, Any.Literal.INSTANCE)
        .forEach(bean -> add(bean.getBeanClass(), known));
    return MeterFilter.replaceTagValues("uri", path -> known.contains(path) ? path : UNMATCHED);
  }

  private static void add(Class<?> type, Set<String> known) {
    Path root = type.getAnnotation(Path.class);
    if (root == null) {
      return;
    }
    known.add(template(root.value()));
    for (Class<?> one = type; one != null; one = one.getSuperclass()) {
      for (Method method : one.getDeclaredMethods()) {
        Path own = method.getAnnotation(Path.class);
        if (own != null) {
          known.add(template(root.value() + "/" + own.value()));
        }
      }
    }
  }

  /** As the framework tells it: without the patterns of its parameters. */
  private static String template(String path) {
    return path.replaceAll("/+", "/")
        .replaceAll("(?<=.)/$", "")
        .replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}");
  }
}
