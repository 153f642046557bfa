package org.espalier.integration.casev1;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.espalier.platform.problem.CommonProblem;
import org.espalier.platform.problem.ProblemException;
import org.espalier.platform.security.OpenPolicy;
import org.espalier.platform.tenancy.Tenancy;

/** Who gets in, those who may see frameworks, and which things they name. */
@Singleton
class Entrance {

  private final OpenPolicy policy;

  Entrance(Tenancy tenancy) {
    this.policy = new OpenPolicy("frameworks", tenancy);
  }

  /**
   * Insists that the caller may see frameworks.
   *
   * @throws ProblemException FORBIDDEN
   */
  void require() {
    policy.visible();
  }

  /**
   * The id that an identifier may have been made of, for callers who may see frameworks.
   *
   * @throws ProblemException FORBIDDEN, NOT_FOUND
   */
  UUID id(String identifier) {
    require();
    if (!Identifiers.valid(identifier)) {
      throw unknown();
    }
    return Identifiers.id(identifier);
  }

  static ProblemException unknown() {
    return CommonProblem.NOT_FOUND.because("There is nothing of this kind by this identifier.");
  }
}
