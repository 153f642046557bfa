package org.espalier.plan.plans;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The two who agree to a plan. Talent admins act for the manager. */
@Schema(description = "The two who agree to a plan. Talent admins act for the manager.")
public enum Side {
  EMPLOYEE,
  MANAGER
}
