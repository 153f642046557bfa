package org.espalier.plan.recommendations;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something is recommended, in a word. */
@Schema(
    name = "RecommendationReason",
    description =
        "COVERS_CRITICAL_GAP and COVERS_GAP: it develops what the job asks for. OPENS_THE_WAY: others that do need it first."
            + " IN_PLAN: a plan has it as an item. SERVES_CAREER_GOAL: the job aimed at asks for it. FITS_LEVEL: it begins where the person"
            + " stands. WELL_PASSED: nine of ten passed it. SESSION_SOON: there is a free seat within 30 days. IN_LANGUAGE: it is held"
            + " in the language asked for.")
public enum Reason {
  COVERS_CRITICAL_GAP,
  COVERS_GAP,
  OPENS_THE_WAY,
  IN_PLAN,
  SERVES_CAREER_GOAL,
  FITS_LEVEL,
  WELL_PASSED,
  SESSION_SOON,
  IN_LANGUAGE
}
