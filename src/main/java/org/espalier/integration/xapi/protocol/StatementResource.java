package org.espalier.integration.xapi.protocol;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.espalier.integration.xapi.rules.XapiVersion;
import org.espalier.integration.xapi.statements.Receiving;
import org.espalier.platform.http.WholeBody;
import org.espalier.platform.idempotency.Idempotent;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Statements by the protocol (xAPI, part three: 2.1). The door has seen to the version. */
@Path(Xapi.ROOT + "/statements")
@RunOnVirtualThread
class StatementResource {

  private final StatementReader reader;
  private final Receiving receiving;

  StatementResource(StatementReader reader, Receiving receiving) {
    this.reader = reader;
    this.receiving = receiving;
  }

  @POST
  @Consumes({MediaType.APPLICATION_JSON, Xapi.MULTIPART})
  @Idempotent
  @Operation(hidden = true)
  public RestResponse<List<UUID>> post(
      @HeaderParam(Xapi.VERSION) @Nullable String header, WholeBody body) {
    XapiVersion version = XapiVersion.of(header).orElseThrow();
    return RestResponse.ok(receiving.receive(reader.several(body.text(), version), version));
  }

  @PUT
  @Consumes({MediaType.APPLICATION_JSON, Xapi.MULTIPART})
  @Operation(hidden = true)
  public void put(
      @HeaderParam(Xapi.VERSION) @Nullable String header,
      @QueryParam("statementId") @Nullable String statementId,
      WholeBody body) {
    XapiVersion version = XapiVersion.of(header).orElseThrow();
    receiving.receive(List.of(reader.one(body.text(), statementId, version)), version);
  }
}
