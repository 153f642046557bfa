package org.espalier.platform.graphql.socket;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.espalier.platform.feed.Wakes;
import org.espalier.platform.graphql.execution.GraphqlEngine;
import org.espalier.platform.graphql.execution.RequestReader;
import org.espalier.platform.limits.Admission;
import org.espalier.platform.limits.RateLimits;
import org.espalier.platform.security.Callers;
import org.espalier.platform.security.Tenants;
import org.espalier.platform.tenancy.Background;
import org.espalier.platform.tenancy.Caller;

/** What connections need. */
@ApplicationScoped
class Desk {

  private final GraphqlEngine engine;
  private final RequestReader reader;
  private final Callers callers;
  private final Tenants tenants;
  private final Background background;
  private final CurrentVertxRequest current;
  private final Wakes wakes;
  private final ObjectMapper mapper;
  private final RateLimits limits;
  private final Admission admission;

  Desk(
      GraphqlEngine engine,
      RequestReader reader,
      Callers callers,
      Tenants tenants,
      Background background,
      CurrentVertxRequest current,
      Wakes wakes,
      ObjectMapper mapper,
      RateLimits limits,
      Admission admission) {
    this.limits = limits;
    this.admission = admission;
    this.engine = engine;
    this.reader = reader;
    this.callers = callers;
    this.tenants = tenants;
    this.background = background;
    this.current = current;
    this.wakes = wakes;
    this.mapper = mapper;
  }

  /** Runs something in the name of a caller, under the trace id of the handshake. */
  <T> T call(RoutingContext handshake, Caller caller, Supplier<T> work) {
    tenants.ensure(caller.tenant());
    return background.call(
        caller,
        () -> {
          current.setCurrent(handshake);
          return work.get();
        });
  }

  RateLimits limits() {
    return limits;
  }

  Admission admission() {
    return admission;
  }

  GraphqlEngine engine() {
    return engine;
  }

  RequestReader reader() {
    return reader;
  }

  Callers callers() {
    return callers;
  }

  Wakes wakes() {
    return wakes;
  }

  ObjectMapper mapper() {
    return mapper;
  }
}
