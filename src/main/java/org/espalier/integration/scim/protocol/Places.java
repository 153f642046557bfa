package org.espalier.integration.scim.protocol;

import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Where resources are read: as the present request was addressed. */
@ApplicationScoped
public class Places {

  private final RoutingContext request;

  Places(RoutingContext request) {
    this.request = request;
  }

  /**
   * A parameter of the present request, empty if it is named without a value: a cursor without one
   * asks for the first page.
   */
  public @Nullable String parameter(String name) {
    return request.queryParams().get(name);
  }

  /** The address of the root, without a slash at its end. */
  public String root() {
    HostAndPort authority = request.request().authority();
    String host = authority == null ? "localhost" : authority.toString();
    return request.request().scheme() + "://" + host + Scim.ROOT;
  }
}
