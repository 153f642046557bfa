package org.espalier.performance.feedback;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Requests that were made together.
 *
 * @param requests one for each who is asked, in their order
 */
@Schema(name = "FeedbackRequests")
public record FeedbackRequestsView(List<FeedbackRequestView> requests) {}
