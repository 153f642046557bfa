package org.espalier.integration.xapi.protocol;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import org.espalier.integration.xapi.XapiPolicy;
import org.espalier.integration.xapi.rules.XapiVersion;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.FaultCode;
import org.espalier.platform.problem.Faults;
import org.espalier.platform.sql.Moments;
import org.espalier.platform.tenancy.Tenancy;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * What holds for every request of the protocol: who may send, that a version is named, and that
 * every answer names one.
 */
class XapiDoor {

  private final Tenancy tenancy;
  private final XapiPolicy policy;

  XapiDoor(Tenancy tenancy) {
    this.tenancy = tenancy;
    this.policy = XapiPolicy.ofStatements(tenancy);
  }

  @ServerRequestFilter(priority = Priorities.AUTHENTICATION + 10)
  void enter(ContainerRequestContext request) {
    if (!Xapi.within(request) || Xapi.asksAbout(request) || !tenancy.known()) {
      return;
    }
    policy.requireWrite();
    if (XapiVersion.of(request.getHeaderString(Xapi.VERSION)).isEmpty()) {
      Faults faults = new Faults();
      faults.add(
          Xapi.VERSION,
          request.getHeaderString(Xapi.VERSION) == null
              ? FaultCode.REQUIRED
              : FaultCode.NOT_ALLOWED,
          "This header must be 1.0, 1.0.x or 2.0.x.");
      faults.throwIfAny();
    }
    MediaType type = request.getMediaType();
    if (type != null && type.toString().startsWith(Xapi.MULTIPART)) {
      throw CommonProblem.UNSUPPORTED_MEDIA_TYPE.because(
          "Statements come as application/json; files that belong to them are told by fileUrl.");
    }
  }

  @ServerResponseFilter
  void told(ContainerRequestContext request, ContainerResponseContext response) {
    if (Xapi.within(request)) {
      XapiVersion version =
          XapiVersion.of(request.getHeaderString(Xapi.VERSION)).orElse(XapiVersion.V1);
      response.getHeaders().putSingle(Xapi.VERSION, version.latest());
      response.getHeaders().putSingle(Xapi.CONSISTENT, Moments.now().toString());
    }
  }
}
