package org.espalier.platform.http;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;

/**
 * Refuses query parameters that the operation does not have (a mistyped filter must not widen a
 * list) or that are given twice (one of the two would be passed over), and texts in any parameter
 * that cannot be right.
 */
@Provider
class KnownParameters implements ContainerRequestFilter {

  private final ResourceInfo resource;
  private final ConcurrentMap<Method, Set<String>> known = new ConcurrentHashMap<>();

  KnownParameters(ResourceInfo resource) {
    this.resource = resource;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Method method = resource.getResourceMethod();
    if (method == null) {
      return;
    }
    Faults faults = new Faults();
    if (!method.getDeclaringClass().isAnnotationPresent(OpenParameters.class)) {
      unknown(request.getUriInfo().getQueryParameters().keySet(), method, faults);
    }
    repeated(request.getUriInfo().getQueryParameters(), method, faults);
    ParameterTexts.check(request, faults);
    faults.throwIfAny();
  }

  private void unknown(Set<String> given, Method method, Faults faults) {
    Set<String> allowed =
        given.isEmpty() ? Set.of() : known.computeIfAbsent(method, KnownParameters::of);
    for (String name : given) {
      if (!allowed.contains(name)) {
        faults.add(
            "?" + name,
            FaultCode.UNKNOWN_PARAMETER,
            allowed.isEmpty()
                ? "This operation has no query parameters."
                : "This operation has the parameters " + String.join(", ", allowed) + ".");
      }
    }
  }

  private static void repeated(Map<String, List<String>> given, Method method, Faults faults) {
    given.forEach((name, values) -> {
      if (values.size() > 1 && !listed(name, method)) {
        faults.add("?" + name, FaultCode.TOO_MANY, "This was given more than once.");
      }
    });
  }

  /** True if the operation takes several values of a parameter. */
  private static boolean listed(String name, Method method) {
    return Arrays.stream(method.getParameters())
        .filter(parameter -> parameter.getType() == List.class)
        .map(parameter -> parameter.getAnnotation(QueryParam.class))
        .anyMatch(query -> query != null && query.value().equals(name));
  }

  private static Set<String> of(Method method) {
    Set<String> names = new TreeSet<>();
    for (Parameter parameter : method.getParameters()) {
      if (parameter.isAnnotationPresent(QueryParam.class)) {
        names.add(parameter.getAnnotation(QueryParam.class).value());
      } else if (parameter.isAnnotationPresent(BeanParam.class)) {
        for (Field field : parameter.getType().getDeclaredFields()) {
          if (field.isAnnotationPresent(QueryParam.class)) {
            names.add(field.getAnnotation(QueryParam.class).value());
          }
        }
      }
    }
    return names;
  }
}
