package org.espalier.integration.bulk;

import java.util.List;

/**
 * Reads frameworks of one format. Each is a bean; nobody but the reader knows the format, and what
 * it makes of a file are rows that could have been sent by themselves.
 */
public interface FrameworkReader {

  /** The format that it reads. */
  FrameworkFormat format();

  /** True if a file of this name (in a ZIP) can be one that the format knows. */
  boolean reads(String name);

  /**
   * Reads the files of a framework; what they say and nothing here keeps is noted.
   *
   * @throws org.espalier.platform.problem.ProblemException INVALID_REQUEST or UNPROCESSABLE if they
   *     cannot be those of a framework
   */
  Findings read(List<PublishedFile> files, FrameworkOrder order);
}
