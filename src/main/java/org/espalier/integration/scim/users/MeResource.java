package org.espalier.integration.scim.users;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.espalier.integration.scim.protocol.Scim;
import org.espalier.integration.scim.protocol.ScimRefusal;
import org.espalier.integration.scim.protocol.ScimReplies;
import org.espalier.integration.scim.schemas.Projection;
import org.espalier.platform.http.OpenParameters;
import org.espalier.workforce.people.Reach;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The user that the caller is, over SCIM (RFC 7644, section 3.11); nobody writes by this way. */
@Path(Scim.ROOT + "/Me")
@Produces({Scim.JSON, MediaType.APPLICATION_JSON})
@RunOnVirtualThread
@OpenParameters
class MeResource {

  private final Users users;
  private final Reach reach;

  MeResource(Users users, Reach reach) {
    this.users = users;
    this.reach = reach;
  }

  @GET
  public RestResponse<ObjectNode> get(
      @QueryParam("attributes") @Nullable String attributes,
      @QueryParam("excludedAttributes") @Nullable String excluded,
      @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
    Projection asked = Projection.of(UserKind.KIND, attributes, excluded);
    UUID self =
        reach
            .caller()
            .orElseThrow(() ->
                ScimRefusal.notImplemented("The token is not that of a person who is a user."));
    ObjectNode user = users.get(self, asked);
    return ScimReplies.read(user, asked.apply(user.deepCopy()), ifNoneMatch);
  }
}
