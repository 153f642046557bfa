package org.espalier.integration.xapi.outcomes;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.espalier.platform.tenancy.Caller;
import org.espalier.platform.tenancy.Tenancy;

/**
 * Who may send statements may record what follows from them, by mappings of those who may: for as
 * long as that takes, a program's scope stands for those of completions and evidence.
 */
@Singleton
class Entitlement {

  private static final List<String> SCOPES = List.of("completions:write", "evidence:write");

  private final Tenancy tenancy;

  Entitlement(Tenancy tenancy) {
    this.tenancy = tenancy;
  }

  /** Runs the work with these scopes. */
  void run(Runnable work) {
    Caller caller = tenancy.caller();
    tenancy.enter(widened(caller));
    try {
      work.run();
    } finally {
      tenancy.enter(caller);
    }
  }

  private static Caller widened(Caller caller) {
    Set<String> scopes = new HashSet<>(caller.scopes());
    scopes.addAll(SCOPES);
    return new Caller(
        caller.tenant(),
        caller.subject(),
        caller.roles(),
        scopes,
        caller.employeeExternalId(),
        caller.verifiedEmail(),
        caller.orgUnits(),
        caller.client());
  }
}
