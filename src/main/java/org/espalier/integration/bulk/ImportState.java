package org.espalier.integration.bulk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The life of an import. Rows that failed do not make it FAILED. */
@Schema(description = "The life of an import. Rows that failed do not make it FAILED.")
enum ImportState {
  QUEUED,
  RUNNING,
  COMPLETED,
  FAILED
}
