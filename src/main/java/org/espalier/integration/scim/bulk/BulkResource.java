package org.espalier.integration.scim.bulk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.espalier.integration.scim.protocol.Scim;
import org.espalier.platform.http.JsonTree;
import org.espalier.platform.http.OpenParameters;
import org.espalier.platform.idempotency.Idempotent;
import org.jboss.resteasy.reactive.RestResponse;

/** Many operations in a request, over SCIM. */
@Path(Scim.ROOT + "/Bulk")
@Consumes({Scim.JSON, MediaType.APPLICATION_JSON})
@Produces({Scim.JSON, MediaType.APPLICATION_JSON})
@RunOnVirtualThread
@OpenParameters
class BulkResource {

  private final Bulk bulk;

  BulkResource(Bulk bulk) {
    this.bulk = bulk;
  }

  @POST
  @Idempotent
  public RestResponse<ObjectNode> run(JsonTree body) {
    return RestResponse.ok(bulk.run(body.members()));
  }
}
