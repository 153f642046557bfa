package org.espalier.integration.bulk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many rows a file has and what became of them.
 *
 * @param received rows of the file
 * @param created rows that made a thing
 * @param updated rows that changed a thing
 * @param unchanged rows that said what was so already
 * @param failed rows that were not applied
 * @param deactivated things that became inactive because the file does not have them
 */
@Schema(name = "ImportCounts")
public record ImportCounts(
    int received, int created, int updated, int unchanged, int failed, int deactivated) {}
