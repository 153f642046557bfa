package org.espalier.platform.contract;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Which interfaces the server has, and where they are described (RFC 9727): for programs that know
 * nothing but its name. Everybody may ask.
 */
@Path("/.well-known/api-catalog")
@RunOnVirtualThread
class ApiCatalogResource {

  private static final String TYPE =
      "application/linkset+json;profile=\"https://www.rfc-editor.org/info/rfc9727\"";

  private static final String LINKS =
      """
      {"linkset":[
       {"anchor":"/api/v1",
        "service-desc":[{"href":"/openapi","type":"application/yaml"},{"href":"/openapi?format=json","type":"application/json"}],
        "status":[{"href":"/q/health","type":"application/json"}]},
       {"anchor":"/graphql",
        "status":[{"href":"/q/health","type":"application/json"}]},
       {"anchor":"/scim/v2",
        "service-meta":[{"href":"/scim/v2/ServiceProviderConfig","type":"application/scim+json"},{"href":"/scim/v2/Schemas","type":"application/scim+json"}]},
       {"anchor":"/xapi",
        "service-meta":[{"href":"/xapi/about","type":"application/json"}]},
       {"anchor":"/ims/case/v1p1",
        "service-desc":[{"href":"/ims/case/v1p1/discovery/imscasev1p1_openapi3_v1p0.json","type":"application/json"}]}]}
      """;

  @GET
  @PermitAll
  @Produces(TYPE)
  @Operation(hidden = true)
  public RestResponse<String> read() {
    return RestResponse.ResponseBuilder.ok(LINKS)
        .header(HttpHeaders.LINK, "</.well-known/api-catalog>; rel=\"api-catalog\"")
        .build();
  }
}
