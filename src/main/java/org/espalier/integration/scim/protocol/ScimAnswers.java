package org.espalier.integration.scim.protocol;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.espalier.platform.problem.ProblemView;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells whatever goes wrong behind SCIM's paths in SCIM's form. */
class ScimAnswers {

  private static final MediaType TYPE = MediaType.valueOf(Scim.JSON);

  @ServerExceptionMapper
  Response refused(ScimRefusal refusal) {
    return Response.status(refusal.status()).type(TYPE).entity(ScimError.of(refusal)).build();
  }

  @ServerResponseFilter
  void told(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof ProblemView problem && ScimDoor.within(request)) {
      ScimError error = ScimError.of(problem);
      response.setStatus(Integer.parseInt(error.status()));
      response.setEntity(error, response.getEntityAnnotations(), TYPE);
    }
  }
}
