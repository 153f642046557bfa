package org.espalier.learning.catalogue;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of a program: an activity, which can be a program itself. */
@Schema(name = "ProgramPart")
public record ProgramPart(UUID activityId, String activityExternalId) {}
