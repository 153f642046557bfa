package org.espalier.learning.enrolments;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of enrolments when it was said who was there.
 *
 * @param sessionId the session
 * @param changed how many of them it changed
 * @param enrolments theirs of whom something was said, in the order of the request
 */
@Schema(name = "SessionAttendance")
public record SessionAttendance(UUID sessionId, int changed, List<EnrolmentView> enrolments) {}
