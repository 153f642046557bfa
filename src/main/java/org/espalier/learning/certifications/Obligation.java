package org.espalier.learning.certifications;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that asks for learning.
 *
 * @param type what it is
 * @param id its id
 * @param externalId its external id
 * @param name what people call it
 */
@Schema(name = "ComplianceObligation")
public record Obligation(ObligationType type, UUID id, String externalId, String name) {}
