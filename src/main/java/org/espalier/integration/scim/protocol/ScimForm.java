package org.espalier.integration.scim.protocol;

import jakarta.inject.Singleton;
import org.espalier.platform.http.ProblemForm;
import org.espalier.platform.problem.ProblemView;

/** Tells whatever goes wrong behind SCIM's paths as SCIM's errors. */
@Singleton
class ScimForm implements ProblemForm {

  @Override
  public boolean covers(String path) {
    return Scim.within(path);
  }

  @Override
  public Told tell(ProblemView problem) {
    ScimError error = ScimError.of(problem);
    return new Told(Integer.parseInt(error.status()), Scim.JSON, error);
  }
}
