package org.espalier.performance.feedback;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a request for feedback. */
@Schema(description = "What became of a request for feedback.")
public enum FeedbackRequestState {
  OPEN,
  ANSWERED,
  DECLINED
}
