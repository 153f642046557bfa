package org.espalier.platform.security;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import org.espalier.platform.observe.RequestSpans;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.tenancy.Caller;
import org.espalier.platform.tenancy.Tenancy;

/**
 * The door of REST: nobody gets behind it without a valid token, and the token's tenant holds for
 * all that follows.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
class CallerFilter implements ContainerRequestFilter {

  private final RememberedTokens tokens;
  private final CurrentIdentityAssociation identities;
  private final Tenancy tenancy;
  private final Tenants tenants;
  private final ResourceInfo resource;
  private final RequestSpans spans;
  private final RoutingContext routing;

  CallerFilter(
      RememberedTokens tokens,
      CurrentIdentityAssociation identities,
      Tenancy tenancy,
      Tenants tenants,
      ResourceInfo resource,
      RequestSpans spans,
      RoutingContext routing) {
    this.tokens = tokens;
    this.identities = identities;
    this.tenancy = tenancy;
    this.tenants = tenants;
    this.resource = resource;
    this.spans = spans;
    this.routing = routing;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (resource.getResourceMethod() == null
        || resource.getResourceMethod().isAnnotationPresent(PermitAll.class)) {
      return;
    }
    Caller known = tokens.known(routing);
    Caller caller = known == null ? caller() : known;
    tenants.ensure(caller.tenant());
    tenancy.enter(caller);
    spans.tenant(routing, caller.tenant());
  }

  private Caller caller() {
    try {
      SecurityIdentity identity = identities.getIdentity();
      Caller caller =
          identity.isAnonymous() ? null : identity.getAttribute(RememberedTokens.CALLER);
      if (caller == null) {
        throw CommonProblem.UNAUTHENTICATED.because("The request carries no bearer token.");
      }
      return caller;
    } catch (AuthenticationFailedException e) {
      throw CommonProblem.UNAUTHENTICATED.because("The bearer token is not valid.");
    }
  }
}
