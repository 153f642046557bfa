package org.espalier.integration.scim.users;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.espalier.integration.scim.protocol.Places;
import org.espalier.integration.scim.protocol.Scim;
import org.espalier.integration.scim.resources.ScimResource;

/** Users over SCIM. */
@Path(Scim.ROOT + "/Users")
@RunOnVirtualThread
class UserResource extends ScimResource {

  UserResource(Users users, Places places) {
    super(users, places);
  }
}
