package org.espalier.plan.templates;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a template develops and a person's plan does not. */
@Schema(
    name = "PlanTemplateLeftOutItem",
    description = "What a template develops and a person's plan does not.")
public record LeftOutItem(UUID competencyId, String competencyExternalId, Reason reason) {

  /** Why an item is left out. */
  @Schema(name = "PlanTemplateLeftOutReason", description = "Why an item is left out.")
  public enum Reason {
    /** The person has reached the level. */
    MET,
    /** The item asks for what the job requires, and the job does not require it. */
    NOT_REQUIRED
  }
}
