package org.espalier.competency.frameworks;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How evidence becomes one proficiency. */
@Schema(description = "How evidence becomes one proficiency.")
public enum ResolutionPolicy {
  /** The latest observation. */
  LATEST,
  /** The highest level that still counts. */
  HIGHEST,
  /** The first source of the framework's list that has evidence, and the latest in it. */
  SOURCE_PRIORITY,
  /** A share on the newest, the rest on the average before it. */
  DECAYING_AVERAGE
}
