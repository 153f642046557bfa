package org.espalier.learning.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What kind of learning an activity is. */
@Schema(description = "What kind of learning it is.")
public enum ActivityType {
  COURSE,
  PROGRAM,
  SESSION,
  VIDEO,
  ARTICLE,
  COACHING,
  MENTORING,
  COMMUNITY,
  ASSESSMENT,
  EXTERNAL
}
