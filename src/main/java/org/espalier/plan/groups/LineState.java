package org.espalier.plan.groups;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a line. */
@Schema(name = "GroupDraftLineState", description = "Whether a line was accepted.")
public enum LineState {
  PROPOSED,
  ACCEPTED
}
