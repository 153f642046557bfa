package org.espalier.succession.bench;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.platform.http.Body;
import org.espalier.platform.idempotency.Idempotent;
import org.espalier.platform.problem.Problems;
import org.jboss.resteasy.reactive.RestResponse;

/** Benches of key positions, and what departures would do to them, over REST. */
@Path("/api/v1/key-positions")
@Tag(name = "Key positions")
@RunOnVirtualThread
class BenchResource {

  private final Benches benches;
  private final WhatIfs whatIfs;

  BenchResource(Benches benches, WhatIfs whatIfs) {
    this.benches = benches;
    this.whatIfs = whatIfs;
  }

  /**
   * Incumbents, vacancies and successors with nominated and computed readiness. Programs need the
   * scopes key-positions:read, successors:read and, for incumbents are told, employees:read.
   */
  @GET
  @Path("/{id}/bench")
  @Operation(operationId = "getBench", summary = "Who could follow in a key position")
  @Problems("GONE")
  public BenchView bench(@PathParam("id") UUID id) {
    return benches.of(id);
  }

  /**
   * Follows departures from key position to key position: who is lost, who would move up, and what
   * that leaves open, level by level, ten levels at the most. Changes nothing. Needs the role
   * talent-admin, or the scopes key-positions:read, successors:read and employees:read.
   */
  @POST
  @Path("/what-ifs")
  @Idempotent
  @Operation(operationId = "tryDepartures", summary = "What would follow if people left")
  public RestResponse<WhatIfView> tryDepartures(Body<WhatIfRequest> body) {
    return RestResponse.ok(whatIfs.of(body));
  }
}
