package org.espalier.integration.scim.groups;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.espalier.integration.scim.protocol.Places;
import org.espalier.integration.scim.protocol.Scim;
import org.espalier.integration.scim.resources.ScimResource;

/** Groups over SCIM. */
@Path(Scim.ROOT + "/Groups")
@RunOnVirtualThread
class GroupResource extends ScimResource {

  GroupResource(Groups groups, Places places) {
    super(groups, places);
  }
}
