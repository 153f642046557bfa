package org.espalier.platform.problem;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer JSON Pointer (RFC 6901) into the body; {@code ?name} for a query parameter, a
 *     column's name for CSV
 * @param code what kind of fault it is
 * @param message one sentence for a person
 */
@Schema(name = "Fault", description = "One thing that is wrong with a request.")
public record Fault(
    @JsonProperty(required = true)
        @Schema(
            description = "JSON Pointer into the body, or ?name of a query parameter.",
            examples = "/levels/0/value")
        String pointer,
    @JsonProperty(required = true) FaultCode code,
    @JsonProperty(required = true) String message) {}
