package org.espalier.platform.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import org.espalier.platform.problem.CommonProblem;

/**
 * Refuses requests that accept no JSON where nothing else is served. The framework does so by
 * itself except for methods that build their response by hand. What is deleted is answered with
 * nothing, whatever is accepted.
 */
@Provider
@Priority(Priorities.HEADER_DECORATOR)
class ServedTypes implements ContainerRequestFilter {

  private final ResourceInfo resource;

  ServedTypes(ResourceInfo resource) {
    this.resource = resource;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    Method method = resource.getResourceMethod();
    if (method == null || negotiates(method) || request.getMethod().equals("DELETE")) {
      return;
    }
    if (request.getAcceptableMediaTypes().stream()
        .noneMatch(MediaType.APPLICATION_JSON_TYPE::isCompatible)) {
      throw CommonProblem.NOT_ACCEPTABLE.because("This is served as application/json.");
    }
  }

  private static boolean negotiates(Method method) {
    return method.isAnnotationPresent(Produces.class)
        || method.getDeclaringClass().isAnnotationPresent(Produces.class);
  }
}
