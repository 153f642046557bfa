package org.espalier.workforce.jobs;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A job, as far as its mention elsewhere needs it. */
@Schema(name = "JobBrief")
public record JobBrief(UUID id, String externalId, String title) {}
