package org.espalier.platform.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/**
 * A problem on the wire: RFC 9457 members, then ours.
 *
 * @param type stable URN of the kind of problem
 * @param title the kind of problem in words
 * @param status the HTTP status
 * @param detail this occurrence in words
 * @param instance the path that was asked for
 * @param code stable code of the kind, SCREAMING_SNAKE
 * @param errors every fault that was found
 * @param traceId what to quote when asking for help
 * @param extensions further members of some kinds, such as {@code allowed}
 */
@Schema(
    name = "Problem",
    description = "What went wrong (RFC 9457).",
    properties =
        @SchemaProperty(
            name = "allowed",
            type = SchemaType.ARRAY,
            implementation = String.class,
            description = "The steps that the state allows; only with ILLEGAL_TRANSITION."))
public record ProblemView(
    @Schema(required = true, examples = "urn:espalier:problem:not-found") String type,
    @Schema(required = true) String title,
    @Schema(required = true) int status,
    @Schema(required = true) String detail,
    @Schema(required = true) String instance,
    @Schema(required = true, examples = "NOT_FOUND") String code,
    @Schema(required = true) List<Fault> errors,
    @Schema(required = true) String traceId,
    @JsonAnyGetter @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(hidden = true)
        Map<String, Object> extensions) {

  /** The media type of problems. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** What follows opens the server to whoever knows it. */
  private static final String OPENING = "/api/v1/uploads/";

  /** The wire form of a problem that ended the request for {@code instance}. */
  public static ProblemView of(ProblemException problem, String instance, String traceId) {
    ProblemType type = problem.type();
    return new ProblemView(
        type.urn(),
        type.title(),
        type.status(),
        problem.detail(),
        instance.startsWith(OPENING) ? OPENING + "{address}" : instance,
        type.name(),
        problem.faults(),
        traceId,
        problem.extensions());
  }
}
