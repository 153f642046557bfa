package org.espalier.platform.tenancy;

import jakarta.enterprise.context.RequestScoped;
import org.espalier.platform.problem.CommonProblem;
import org.jspecify.annotations.Nullable;

/** The caller of the present request or job. Set once, at its door; never changed within it. */
@RequestScoped
public class Tenancy {

  private @Nullable Caller caller;

  /** Opens the unit of work for a caller. */
  public void enter(Caller entering) {
    if (caller != null && !caller.tenant().equals(entering.tenant())) {
      throw new IllegalStateException("a unit of work has one tenant");
    }
    this.caller = entering;
  }

  public boolean known() {
    return caller != null;
  }

  /**
   * Who asks.
   *
   * @throws org.espalier.platform.problem.ProblemException UNAUTHENTICATED if nobody entered
   */
  public Caller caller() {
    if (caller == null) {
      throw CommonProblem.UNAUTHENTICATED.because("The request carries no bearer token.");
    }
    return caller;
  }

  public String tenant() {
    return caller().tenant();
  }
}
