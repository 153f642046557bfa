package org.espalier.integration.scim.protocol;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tells what SCIM refuses in its own words. */
class ScimAnswers {

  private static final MediaType TYPE = MediaType.valueOf(Scim.JSON);

  @ServerExceptionMapper
  Response refused(ScimRefusal refusal) {
    return Response.status(refusal.status()).type(TYPE).entity(ScimError.of(refusal)).build();
  }
}
