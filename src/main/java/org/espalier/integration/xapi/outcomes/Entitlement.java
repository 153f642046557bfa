package org.espalier.integration.xapi.outcomes;

import jakarta.inject.Singleton;
import java.util.Set;
import org.espalier.platform.tenancy.Caller;
import org.espalier.platform.tenancy.Tenancy;

/**
 * Who may send statements may record what follows from them, by mappings of those who may: for as
 * long as that takes, a program's scope stands for those of completions and evidence.
 */
@Singleton
class Entitlement {

  private static final Set<String> SCOPES = Set.of("completions:write", "evidence:write");

  private final Tenancy tenancy;

  Entitlement(Tenancy tenancy) {
    this.tenancy = tenancy;
  }

  /** Runs the work with these scopes. */
  void run(Runnable work) {
    Caller caller = tenancy.caller();
    tenancy.enter(caller.withScopes(SCOPES));
    try {
      work.run();
    } finally {
      tenancy.enter(caller);
    }
  }
}
