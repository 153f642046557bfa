package org.espalier.integration.uploads;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the rows of a file that is put stand in it. */
@Schema(name = "UploadFormat", description = "How the rows of a file stand in it.")
enum UploadFormat {
  /** One JSON object a line. */
  NDJSON,
  /** A header of member names, then one row a line (RFC 4180). */
  CSV
}
