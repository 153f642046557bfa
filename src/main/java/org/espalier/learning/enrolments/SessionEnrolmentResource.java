package org.espalier.learning.enrolments;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.espalier.learning.sessions.Sessions;
import org.espalier.platform.http.Answers;
import org.espalier.platform.http.Body;
import org.espalier.platform.idempotency.Idempotent;
import org.espalier.platform.paging.Page;
import org.espalier.platform.paging.PageParams;
import org.espalier.platform.paging.SortedBy;
import org.espalier.platform.problem.Problems;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The people of a session over REST. */
@Path("/api/v1/sessions")
@Tag(name = "Enrolments")
@RunOnVirtualThread
class SessionEnrolmentResource {

  private final Sessions sessions;
  private final EnrolmentReader reader;
  private final Enrolments enrolments;
  private final Attendance attendance;
  private final SessionCancellations cancellations;

  SessionEnrolmentResource(
      Sessions sessions,
      EnrolmentReader reader,
      Enrolments enrolments,
      Attendance attendance,
      SessionCancellations cancellations) {
    this.sessions = sessions;
    this.reader = reader;
    this.enrolments = enrolments;
    this.attendance = attendance;
    this.cancellations = cancellations;
  }

  @GET
  @Path("/{id}/enrolments")
  @SortedBy({"startsAt", "updatedAt"})
  @Problems("GONE")
  public Page<EnrolmentView> list(
      @PathParam("id") UUID id,
      @BeanParam PageParams page,
      @QueryParam("state") @Nullable String state) {
    UUID session = sessions.get(id).id();
    return reader.page(page, EnrolmentFilters.of(session.toString(), null, null, state));
  }

  /**
   * Oneself, one of one's people, or anybody as a learning admin. Who finds no free seat is put on
   * the waitlist, in order; the activity is assigned to the person, unless it is already.
   *
   * @param id the session's id
   */
  @POST
  @Path("/{id}/enrolments")
  @Idempotent
  @Problems({
    "GONE",
    "ALREADY_ENROLLED",
    "SESSION_FULL",
    "ENROLMENT_CLOSED",
    "SESSION_OVERLAP",
    "PREREQUISITES_MISSING"
  })
  @Operation(operationId = "enrolInSession", summary = "Enrol somebody in a session")
  @APIResponse(responseCode = "201")
  public RestResponse<EnrolmentView> enrol(@PathParam("id") UUID id, Body<EnrolmentRequest> body) {
    return Answers.createdThing("/api/v1/enrolments", enrolments.enrol(id, body));
  }

  /**
   * By those who hold the session, or a learning admin, once it has begun. Who ATTENDED has
   * completed the activity; a correction voids that. The same again changes nothing.
   *
   * @param id the session's id
   */
  @POST
  @Path("/{id}/attendance")
  @Idempotent
  @Problems({"GONE", "SESSION_FULL"})
  @Operation(operationId = "recordAttendance", summary = "Record who was in a session")
  public RestResponse<SessionAttendance> attend(
      @PathParam("id") UUID id, Body<AttendanceRequest> body) {
    return RestResponse.ok(attendance.record(id, body));
  }

  /**
   * All enrolments end. For its people the free seats of the next sessions of the activity can be
   * taken, or kept until they answer: first for those who had a seat, then for those who waited.
   *
   * @param id the session's id
   */
  @POST
  @Path("/{id}/cancellations")
  @Idempotent
  @Problems({"GONE", "ILLEGAL_TRANSITION"})
  @Operation(operationId = "cancelSession", summary = "Cancel a session")
  public RestResponse<SessionCancellation> cancel(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      Body<CancellationRequest> body) {
    return RestResponse.ok(cancellations.cancel(id, body.valid(), ifMatch));
  }
}
