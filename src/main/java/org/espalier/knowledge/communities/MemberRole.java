package org.espalier.knowledge.communities;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a member may do. */
@Schema(description = "What a member may do.")
public enum MemberRole {
  MEMBER,
  MODERATOR
}
