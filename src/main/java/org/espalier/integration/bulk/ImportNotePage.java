package org.espalier.integration.bulk;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A part of the notes of an import. */
@Schema(name = "ImportNotePage")
public record ImportNotePage(List<ImportNote> items, @Nullable String nextCursor) {}
