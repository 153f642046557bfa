package org.espalier.performance.recognition;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A badge, as far as its mention elsewhere needs it. */
@Schema(name = "BadgeBrief")
public record BadgeBrief(UUID id, String externalId, String name) {}
