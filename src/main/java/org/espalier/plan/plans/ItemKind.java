package org.espalier.plan.plans;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an item is learned: the 70-20-10 rule of experience, exposure and education. */
@Schema(
    description =
        "How an item is learned: the 70-20-10 rule of experience, exposure and education.")
public enum ItemKind {
  EXPERIENCE,
  EXPOSURE,
  EDUCATION
}
