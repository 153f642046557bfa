package org.espalier.insight.reports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a report tells. */
@Schema(
    description =
        "What a report tells; its parameters are those of the endpoint. GAP_MAP: /insights/gaps. GAP_TREND: /insights/gaps/trend."
            + " GAP_PEOPLE: /insights/gaps/people. EFFECTIVENESS: /insights/effectiveness. INVESTMENT: /insights/investment."
            + " UNASKED_LEARNING, UNSERVED_GAPS: what is below that. COMPLIANCE, PLAN_PROGRESS, REVIEW_PROGRESS,"
            + " SUCCESSION_COVERAGE: /insights/compliance, plans, reviews, succession. DEMAND: /insights/demand.")
public enum ReportInsight {
  GAP_MAP,
  GAP_TREND,
  GAP_PEOPLE,
  EFFECTIVENESS,
  INVESTMENT,
  UNASKED_LEARNING,
  UNSERVED_GAPS,
  COMPLIANCE,
  PLAN_PROGRESS,
  REVIEW_PROGRESS,
  SUCCESSION_COVERAGE,
  DEMAND
}
