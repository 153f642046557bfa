package org.espalier.integration.casev1;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import org.espalier.platform.problem.ProblemView;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells whatever goes wrong behind CASE's paths in its form. */
class CaseAnswers {

  @ServerResponseFilter
  void told(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof ProblemView problem && within(request)) {
      response.setEntity(
          StatusInfo.of(problem), response.getEntityAnnotations(), MediaType.APPLICATION_JSON_TYPE);
    }
  }

  private static boolean within(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath();
    return ("/" + path).replaceFirst("^/+", "/").startsWith(Places.ROOT + "/");
  }
}
