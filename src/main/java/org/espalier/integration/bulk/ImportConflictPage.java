package org.espalier.integration.bulk;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A part of the conflicts of an import. */
@Schema(name = "ImportConflictPage")
public record ImportConflictPage(List<ImportConflict> items, @Nullable String nextCursor) {}
