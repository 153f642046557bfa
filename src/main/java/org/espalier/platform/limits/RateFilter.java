package org.espalier.platform.limits;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.espalier.platform.tenancy.Tenancy;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** Counts the requests of those who got in by REST; GraphQL over HTTP is part of it. */
@Provider
@Priority(Priorities.AUTHENTICATION + 1)
class RateFilter implements ContainerRequestFilter {

  private final RateLimits limits;
  private final Tenancy tenancy;
  private final RoutingContext request;

  RateFilter(RateLimits limits, Tenancy tenancy, RoutingContext request) {
    this.limits = limits;
    this.tenancy = tenancy;
    this.request = request;
  }

  @Override
  public void filter(ContainerRequestContext context) {
    keepPlace(context);
    if (tenancy.known()) {
      limits.take(tenancy.caller(), request);
    }
  }

  /** Who hangs up does not end the work: the place is taken until that has come to its end. */
  private void keepPlace(ContainerRequestContext context) {
    Stay stay = Stay.find(request);
    if (stay != null && context instanceof ResteasyReactiveContainerRequestContext rest) {
      stay.works();
      rest.getServerRequestContext().registerCompletionCallback(_ -> stay.worked());
    }
  }
}
