package org.espalier.integration.casev1;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * What the provider answers, as an OpenAPI document under the name that the standard gives it.
 * Everybody may ask: it tells nothing of any tenant.
 */
@Path(Places.ROOT + "/discovery/" + DiscoveryResource.NAME)
@RunOnVirtualThread
class DiscoveryResource {

  static final String NAME = "imscasev1p1_openapi3_v1p0.json";

  private static final String SERVER = "{server}";
  private static final String TEXT = read();

  private final Places places;

  DiscoveryResource(Places places) {
    this.places = places;
  }

  @GET
  @PermitAll
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public String discover() {
    return TEXT.replace(SERVER, places.root());
  }

  private static String read() {
    try (InputStream in = DiscoveryResource.class.getResourceAsStream("/case/" + NAME)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
