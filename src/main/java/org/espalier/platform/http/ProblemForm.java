package org.espalier.platform.http;

import org.espalier.platform.problem.ProblemView;

/**
 * How a protocol with a form of its own tells problems. Whatever ends a request below its paths is
 * told so, whether REST had a say or not.
 */
public interface ProblemForm {

  /** True for paths of the protocol, as they were sent. */
  boolean covers(String path);

  /** The problem as the protocol tells it. */
  Told tell(ProblemView problem);

  /**
   * What is answered.
   *
   * @param status of HTTP
   * @param mediaType of the body
   * @param body becomes JSON
   */
  record Told(int status, String mediaType, Object body) {}
}
