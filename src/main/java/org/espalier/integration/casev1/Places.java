package org.espalier.integration.casev1;

import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Where things are read: as the present request was addressed. */
@ApplicationScoped
class Places {

  /** Where the protocol is served. */
  static final String ROOT = "/ims/case/v1p1";

  private final RoutingContext request;

  Places(RoutingContext request) {
    this.request = request;
  }

  /** The address of the protocol. */
  String root() {
    HostAndPort authority = request.request().authority();
    String host = authority == null ? "localhost" : authority.toString();
    return request.request().scheme() + "://" + host + ROOT;
  }

  /** The address of a list. */
  String of(String kind) {
    return root() + "/" + kind;
  }

  /** The address of a thing. */
  String of(String kind, String identifier) {
    return of(kind) + "/" + identifier;
  }
}
