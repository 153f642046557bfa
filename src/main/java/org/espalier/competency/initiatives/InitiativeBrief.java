package org.espalier.competency.initiatives;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A strategic initiative, as far as its mention elsewhere needs it. */
@Schema(name = "InitiativeBrief")
public record InitiativeBrief(UUID id, String externalId, String name) {}
