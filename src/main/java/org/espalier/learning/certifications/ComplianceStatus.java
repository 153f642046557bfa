package org.espalier.learning.certifications;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a person stands to what is required. */
@Schema(
    description =
        "NOT_REQUIRED: not in the audience, or exempt. COMPLIANT: holds it. DUE_SOON: the window for renewal is open, or"
            + " the first one is not due yet. OVERDUE: never earned and due, revoked, or within the time of grace after the"
            + " end. EXPIRED: lapsed, and the time of grace is over.")
public enum ComplianceStatus {
  NOT_REQUIRED,
  COMPLIANT,
  DUE_SOON,
  OVERDUE,
  EXPIRED
}
