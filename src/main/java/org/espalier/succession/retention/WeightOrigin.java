package org.espalier.succession.retention;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the weights of flight risk come from. */
@Schema(
    name = "FlightRiskWeightOrigin",
    description = "DEFAULT: the usual ones. TENANT: the tenant set its own.")
public enum WeightOrigin {
  DEFAULT,
  TENANT
}
