package org.espalier.privacy.records;

import static org.espalier.privacy.records.Told.KEY;
import static org.espalier.privacy.records.Told.OF_PERSON;
import static org.espalier.privacy.records.Told.ofManager;
import static org.espalier.privacy.records.Told.others;
import static org.espalier.privacy.records.Told.table;
import static org.espalier.privacy.records.Told.thing;
import static org.espalier.privacy.records.Told.transition;
import static org.espalier.privacy.records.Told.words;

import java.util.List;

/** Succession, talent ratings and reviews, pools, and pay. */
final class TalentTables {

  static final List<PersonalTable> ALL =
      List.of(
          // Nobody is told that one is nominated: copies for the person go without.
          table("successor")
              .about(OF_PERSON)
              .untold()
              .erased("external_id", KEY)
              .erased("note", "null")
              .written("note", "created_by")
              .actors("created_by", "updated_by")
              .plain("source", "nominated_readiness"),
          // What is judged of people is never told to them: copies go without.
          table("talent_rating")
              .about(OF_PERSON)
              .untold()
              .erased("external_id", KEY)
              .erased("reason", words("reason"))
              .written("reason", "recorded_by")
              .actors("recorded_by")
              .plain("source", "kind"),
          table("talent_review")
              .written("closing_comment", "closed_by")
              .actors("created_by", "updated_by", "closed_by")
              .plain(
                  "title", "audience", "performance_thresholds", "potential_thresholds", "state"),
          table("talent_review_move")
              .about(OF_PERSON)
              .untold()
              .erased("reason", words("reason"))
              .written("reason", "made_by")
              .actors("made_by"),
          thing("talent_pool", "name", "description", "criteria"),
          table("talent_pool_member").about(OF_PERSON).untold().actors("added_by"),
          table("talent_placement").about(OF_PERSON).untold(),
          thing("key_position", "criticality", "vacancy_risk", "reason"),
          // The person is told; whoever else gets the copy needs the right to see pay.
          table("salary")
              .about(OF_PERSON)
              .removed(OF_PERSON)
              .pay()
              .actors("created_by", "updated_by")
              .plain("source", "external_id", "yearly_currency", "reason"),
          thing("salary_range", "location", "currency"),
          thing(
              "merit_guideline",
              "name",
              "description",
              "measure",
              "rating_bands",
              "position_bands",
              "cells",
              "plan_completion",
              "mandatory_learning"),
          // Tells of colleagues too: copies for the person go without. What is about the person
          // goes from it.
          table("merit_worksheet")
              .about("(t.manager_id = :employee or t.people @> to_jsonb(:employee::text))")
              .untold()
              .erased("external_id", ofManager(KEY, "t.external_id"))
              .erased("name", ofManager("'Erased'", "t.name"))
              .erased("note", ofManager(words("note"), "t.note"))
              .erased("people", "t.people - :employee::text")
              .erased("ratings", others("t.ratings", "x.told ->> 'employeeId'"))
              .erased("proposals", others("t.proposals", "x.told ->> 'employeeId'"))
              .erased(
                  "facts",
                  "case when t.facts is not null then jsonb_set(t.facts, '{people}', "
                      + others("t.facts -> 'people'", "x.told #>> '{employee,id}'")
                      + ") end")
              .written("note", "created_by")
              .actors("created_by", "updated_by")
              .plain("source", "currency", "state"),
          transition(
                  "merit_worksheet_transition",
                  "exists (select 1 from merit_worksheet o where o.tenant_id = :tenant and o.tenant_id = t.tenant_id"
                      + " and o.id = t.worksheet_id and o.manager_id = :employee)")
              .untold(),
          table("flight_risk_setting").actors("updated_by"),
          table("noise_secret").plain("secret"),
          // Scenarios speak of jobs and numbers.
          thing(
              "demand_scenario",
              "name",
              "description",
              "attrition",
              "head_counts",
              "retirements",
              "hires",
              "moves",
              "initiatives"),
          table("demand_scenario_job"),
          table("demand_scenario_initiative"),
          // Numbers of expected people, by job and competency.
          table("demand_forecast").actors("created_by").plain("name", "digest", "assumptions"),
          table("demand_forecast_job"),
          table("demand_forecast_need"),
          table("gap_snapshot").plain("question", "counted"));

  private TalentTables() {}
}
