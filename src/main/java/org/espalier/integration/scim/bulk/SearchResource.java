package org.espalier.integration.scim.bulk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.espalier.integration.scim.lists.ListRequest;
import org.espalier.integration.scim.protocol.Scim;
import org.espalier.platform.http.JsonTree;
import org.espalier.platform.http.OpenParameters;
import org.espalier.platform.idempotency.Idempotent;
import org.jboss.resteasy.reactive.RestResponse;

/** Searches among all resources, over SCIM. */
@Path(Scim.ROOT + "/.search")
@Consumes({Scim.JSON, MediaType.APPLICATION_JSON})
@Produces({Scim.JSON, MediaType.APPLICATION_JSON})
@RunOnVirtualThread
@OpenParameters
class SearchResource {

  private final Everything everything;

  SearchResource(Everything everything) {
    this.everything = everything;
  }

  @POST
  @Idempotent
  public RestResponse<ObjectNode> search(JsonTree body) {
    return RestResponse.ok(everything.page(ListRequest.of(body.members())));
  }
}
