package org.espalier.integration.bulk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A requirement that still asks for a competency of an earlier version.
 *
 * @param externalId its key
 * @param competencyExternalId what it asks for
 * @param reason why it could not be made to ask for one of the later version
 */
@Schema(name = "LeftRequirement")
public record LeftRequirement(String externalId, String competencyExternalId, String reason) {}
