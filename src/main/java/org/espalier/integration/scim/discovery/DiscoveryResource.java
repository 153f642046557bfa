package org.espalier.integration.scim.discovery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.espalier.integration.scim.protocol.Scim;
import org.espalier.integration.scim.protocol.ScimRefusal;
import org.espalier.platform.http.OpenParameters;
import org.jspecify.annotations.Nullable;

/** What the server can do, over SCIM (RFC 7644, section 4). */
@Path(Scim.ROOT)
@Produces({Scim.JSON, MediaType.APPLICATION_JSON})
@RunOnVirtualThread
@OpenParameters
class DiscoveryResource {

  private final Discovery discovery;

  DiscoveryResource(Discovery discovery) {
    this.discovery = discovery;
  }

  @GET
  @Path("/ServiceProviderConfig")
  public ObjectNode config(@QueryParam("filter") @Nullable String filter) {
    requireNoFilter(filter);
    return discovery.config();
  }

  @GET
  @Path("/Schemas")
  public ObjectNode schemas(@QueryParam("filter") @Nullable String filter) {
    requireNoFilter(filter);
    return discovery.schemas();
  }

  @GET
  @Path("/Schemas/{id}")
  public ObjectNode schema(@PathParam("id") String id) {
    return discovery.schema(id);
  }

  @GET
  @Path("/ResourceTypes")
  public ObjectNode kinds(@QueryParam("filter") @Nullable String filter) {
    requireNoFilter(filter);
    return discovery.kinds();
  }

  @GET
  @Path("/ResourceTypes/{name}")
  public ObjectNode kind(@PathParam("name") String name) {
    return discovery.kind(name);
  }

  /** These lists are never filtered: whoever tries may not take all for a part. */
  private static void requireNoFilter(@Nullable String filter) {
    if (filter != null) {
      throw ScimRefusal.forbidden("What the server tells of itself is not filtered.");
    }
  }
}
