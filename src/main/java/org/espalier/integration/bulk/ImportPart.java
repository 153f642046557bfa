package org.espalier.integration.bulk;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The rows of one kind that a published framework became.
 *
 * @param id an import of its own, whose rows can be read
 * @param kind what the rows are
 * @param counts how many there are and what became of them
 */
@Schema(name = "ImportPart")
public record ImportPart(UUID id, String kind, ImportCounts counts) {}
