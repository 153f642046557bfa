package org.espalier.learning.certifications;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.paging.AsOf;
import org.espalier.platform.paging.Params;
import org.jspecify.annotations.Nullable;

/** What people hold, over REST. */
@Path("/api/v1/employees/{id}/certifications")
@Tag(name = "Certifications")
@RunOnVirtualThread
class PersonCertificationResource {

  private final Standings standings;

  PersonCertificationResource(Standings standings) {
    this.standings = standings;
  }

  /** Derived from completions, decisions and who the person was; every cycle is told. */
  @GET
  @Operation(
      operationId = "listPersonCertifications",
      summary = "What a person has to hold, holds, or held, and until when")
  public PersonCertifications get(
      @PathParam("id") UUID id, @QueryParam("asOf") @Nullable String asOf) {
    Params params = new Params();
    AsOf at = AsOf.parse(asOf, params);
    params.done();
    return standings.of(id, at);
  }
}
