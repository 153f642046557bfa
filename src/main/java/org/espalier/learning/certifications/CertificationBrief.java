package org.espalier.learning.certifications;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A certification, as far as a mention elsewhere needs one. */
@Schema(name = "CertificationBrief")
public record CertificationBrief(UUID id, String externalId, String name) {}
