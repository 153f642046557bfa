package org.espalier.learning.enrolments;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.learning.sessions.SessionView;

/**
 * What became of a session that was cancelled, and of its people.
 *
 * @param session the cancelled session
 * @param moved the new enrolments of those who got a seat in another session
 * @param offered the new enrolments of those for whom a seat in another session is kept
 * @param without the ended enrolments of those for whom there is nothing else
 */
@Schema(name = "SessionCancellation")
public record SessionCancellation(
    SessionView session,
    List<EnrolmentView> moved,
    List<EnrolmentView> offered,
    List<EnrolmentView> without) {}
