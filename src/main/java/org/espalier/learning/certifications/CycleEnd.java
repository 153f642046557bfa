package org.espalier.learning.certifications;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a certification ended. */
@Schema(
    description =
        "RENEWED: another one followed. LAPSED: its time was over. REVOKED: it was taken away. SUPERSEDED: a new edition came.")
public enum CycleEnd {
  RENEWED,
  LAPSED,
  REVOKED,
  SUPERSEDED
}
