package org.espalier.knowledge.topics;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A competency that something is about. */
@Schema(name = "Topic")
public record Topic(UUID competencyId, String competencyExternalId) {}
