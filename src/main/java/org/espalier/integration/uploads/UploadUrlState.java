package org.espalier.integration.uploads;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether an address still takes files. Derived when it is read. */
@Schema(name = "UploadUrlState", description = "Whether an address still takes files.")
enum UploadUrlState {
  /** It takes files. */
  OPEN,
  /** It took as many files as it was good for. */
  USED,
  /** Its time is over. */
  EXPIRED,
  /** Somebody took it back. */
  REVOKED
}
