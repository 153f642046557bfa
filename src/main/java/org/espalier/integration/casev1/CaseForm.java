package org.espalier.integration.casev1;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import org.espalier.platform.http.ProblemForm;
import org.espalier.platform.problem.ProblemView;

/** Tells whatever goes wrong behind CASE's paths in its form. */
@Singleton
class CaseForm implements ProblemForm {

  @Override
  public boolean covers(String path) {
    return path.startsWith(Places.ROOT + "/");
  }

  @Override
  public Told tell(ProblemView problem) {
    return new Told(problem.status(), MediaType.APPLICATION_JSON, StatusInfo.of(problem));
  }
}
