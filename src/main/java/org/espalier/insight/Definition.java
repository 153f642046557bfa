package org.espalier.insight;

import java.util.Locale;

/** What numbers mean; each is written out in the documentation under its name. */
public enum Definition {
  /** Σ(before⁺ − after⁺) / Σ before⁺. */
  GAP_CLOSURE,
  /** Hours of learning by the people who learned. */
  HOURS_PER_PERSON,
  /** What was paid by the people who learned. */
  COST_PER_PERSON,
  /** Completions that no gap asked for by all completions. */
  UNASKED_SHARE,
  /** People whose gap nothing serves by all who have it. */
  UNSERVED_SHARE,
  /** What was paid by Σ(before⁺ − after⁺). */
  COST_PER_CLOSED_LEVEL,
  /** What is compliant or due soon by all that is required. */
  COMPLIANCE_RATE,
  /** People with a running plan by all people. */
  PLANNED_SHARE,
  /** People with an active plan by all people. */
  ACTIVE_PLAN_SHARE,
  /** The priority of items that are achieved or closed by that of all items of active plans. */
  PLAN_PROGRESS,
  /** Items that are achieved by all items of running plans. */
  ACHIEVED_SHARE,
  /** Items that were closed by hand by all items of running plans. */
  CLOSED_SHARE,
  /** Open items after their due date by all open items of active plans. */
  OVERDUE_ITEM_SHARE,
  /** Plans with an overdue item by all active plans. */
  LATE_PLAN_SHARE,
  /** Plans without progress by all active plans. */
  STALLED_PLAN_SHARE,
  /** Open items whose target nothing on offer reaches by all open items of running plans. */
  UNTAUGHT_ITEM_SHARE,
  /** Reviews that the person has handed on by all reviews. */
  SELF_ANSWERED_SHARE,
  /** Reviews that the manager has handed on by all reviews. */
  RATED_SHARE,
  /** Reviews that are shared or signed by all reviews. */
  SHARED_SHARE,
  /** Reviews that are signed by all reviews. */
  SIGNED_SHARE,
  /** Reviews that stand in a phase which is over by all that are not signed. */
  LATE_REVIEW_SHARE,
  /** Key positions that somebody would follow in by all. */
  COVERED_SHARE,
  /** Key positions where somebody would only stand in by all. */
  EMERGENCY_ONLY_SHARE,
  /** Key positions that nobody is nominated for by all. */
  NO_COVER_SHARE,
  /** Key positions with somebody who is nominated as ready now by all. */
  READY_NOW_SHARE,
  /** Successors, interim cover left out, by key positions. */
  SUCCESSORS_PER_KEY_POSITION,
  /** People who will be able to do something by those who are asked for. */
  DEMAND_COVERAGE,
  /** Leavers in a year by people on average. */
  ATTRITION_RATE,
  /** Shares of scales that were closed by the quarters that it took. */
  DEVELOPMENT_PACE,
  /** People who have a competency by the people whom an initiative asks for. */
  STRATEGY_COVERAGE;

  /** By which the documentation and answers name it. */
  public String urn() {
    return "urn:espalier:definition:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
