package org.espalier.knowledge.text;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A line that is in one of two versions alone.
 *
 * @param kind REMOVED: it is in the earlier; ADDED: it is in the later
 * @param line its number there, from 1
 * @param parts the line in pieces: what the line that stood in its place has too, and what not
 */
@Schema(name = "ArticleDiffLine")
public record DiffLine(DiffKind kind, int line, String text, List<DiffPart> parts) {}
