package org.espalier.knowledge.communities;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who joins a community: everybody, or whom a moderator lets in. */
@Schema(description = "Who joins a community: everybody, or whom a moderator lets in.")
public enum CommunityAccess {
  OPEN,
  CLOSED
}
