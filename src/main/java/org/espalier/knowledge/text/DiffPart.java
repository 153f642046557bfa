package org.espalier.knowledge.text;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A piece of a line.
 *
 * @param kind SAME in both versions, or of this one alone
 */
@Schema(name = "ArticleDiffPart")
public record DiffPart(DiffKind kind, String text) {}
