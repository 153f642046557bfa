package org.espalier.knowledge.text;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a piece of text. */
@Schema(name = "ArticleDiffKind")
public enum DiffKind {
  SAME,
  REMOVED,
  ADDED
}
