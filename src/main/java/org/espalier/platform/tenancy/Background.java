package org.espalier.platform.tenancy;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Work that no request asked for: opens a unit of work of its own for one tenant. */
@ApplicationScoped
public class Background {

  private final Tenancy tenancy;

  Background(Tenancy tenancy) {
    this.tenancy = tenancy;
  }

  /** Runs the work as the caller, in a fresh request context; transactions are the work's own. */
  public <T> T call(Caller caller, Supplier<T> work) {
    ManagedContext context = Arc.container().requestContext();
    var outer = context.getStateIfActive();
    if (outer != null) {
      context.deactivate();
    }
    context.activate();
    try {
      tenancy.enter(caller);
      return work.get();
    } finally {
      context.terminate();
      if (outer != null) {
        context.activate(outer);
      }
    }
  }

  /** Runs the work as the caller. */
  public void run(Caller caller, Runnable work) {
    call(
        caller,
        () -> {
          work.run();
          return true;
        });
  }
}
