package org.espalier.integration.bulk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a file says about things that it does not have. */
@Schema(description = "upsert: nothing. replace: they are gone, and become inactive.")
public enum ImportMode {
  upsert,
  replace
}
