package org.espalier.integration.bulk;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A part of the rows of an import. */
@Schema(name = "ImportRowPage")
public record ImportRowPage(List<ImportRowView> items, @Nullable String nextCursor) {}
