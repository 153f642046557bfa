package org.espalier.learning.events;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.espalier.platform.problem.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What became of one of the events, in the order in which they were sent.
 *
 * @param id of the event on record; null if it was refused
 * @param assignmentId the assignment that it made or moved
 * @param completionId the completion that it made
 * @param errors why it was refused; pointers are within the event
 */
@Schema(name = "LearningEventResult")
public record LearningEventResult(
    String source,
    String externalId,
    LearningEventOutcome outcome,
    @Nullable UUID id,
    @Nullable UUID assignmentId,
    @Nullable UUID completionId,
    List<Fault> errors) {}
