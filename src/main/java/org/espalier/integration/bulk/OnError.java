package org.espalier.integration.bulk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a bad row does to the others. */
@Schema(description = "skip: nothing. abort: no row is applied if one fails.")
public enum OnError {
  skip,
  abort
}
