package org.espalier.platform.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import org.espalier.platform.problem.ProblemView;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells the problems of REST in the form of the protocol that the path belongs to. */
class ProblemAnswers {

  private final ProblemForms forms;

  ProblemAnswers(ProblemForms forms) {
    this.forms = forms;
  }

  @ServerResponseFilter
  void told(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof ProblemView problem) {
      String path = request.getUriInfo().getPath();
      forms
          .of(path.startsWith("/") ? path : "/" + path)
          .map(form -> form.tell(problem))
          .ifPresent(told -> {
            response.setStatus(told.status());
            response.setEntity(
                told.body(), response.getEntityAnnotations(), MediaType.valueOf(told.mediaType()));
          });
    }
  }
}
