package org.espalier.knowledge.communities;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A community, as far as a mention elsewhere needs one. */
@Schema(name = "CommunityBrief")
public record CommunityBrief(UUID id, String externalId, String name) {}
