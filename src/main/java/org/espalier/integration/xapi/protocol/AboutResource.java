package org.espalier.integration.xapi.protocol;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.espalier.integration.xapi.rules.XapiVersion;

/** What the server tells of itself (xAPI, part three: 2.8). */
@Path(Xapi.ROOT + "/about")
@RunOnVirtualThread
class AboutResource {

  @GET
  @PermitAll
  @Operation(hidden = true)
  public About about() {
    return new About(XapiVersion.told());
  }

  /**
   * What there is to tell.
   *
   * @param version the versions that are spoken
   */
  record About(List<String> version) {}
}
