package org.espalier.competency.frameworks;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a competency differs between two versions of a framework. */
@Schema(description = "How a competency differs between two versions of a framework.")
public enum FrameworkChangeKind {
  /** Only the later version has it. */
  ADDED,

  /** Only the earlier version has it. */
  REMOVED,

  /** It has another name. */
  RENAMED,

  /** It hangs on another competency. */
  MOVED,

  /** Its description, which has what its levels look like, is another. */
  REDESCRIBED
}
