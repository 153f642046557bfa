-- What is required of each profile (someone in a job, family, leadership level and unit)? The one definition.
-- Needs before it: profile (profile_id, holders), policy and required (_now or _then). Gives: effective (profile_id,
-- competency_id, level, weight, critical, required_by). Parameters: day.
-- Rules: the highest level wins (tie: the most specific tier) and brings its weight; critical is true if any asks so.
asked as (
  select p.profile_id, r.id, r.competency_id, r.tier, r.level, r.weight, r.critical,
    row_number() over (
      partition by p.profile_id, r.competency_id
      order by r.level desc, array_position(array['JOB', 'FUNCTIONAL', 'LEADERSHIP', 'CORE'], r.tier), r.id) as place
  from profile p
  join required r on r.holder_id = any(p.holders)
  join competency c on c.tenant_id = :tenant and c.id = r.competency_id
  join policy f on f.framework_id = c.framework_id
  where c.active and f.state <> 'RETIRED'
    and (r.valid_from is null or r.valid_from <= :day) and (r.valid_to is null or r.valid_to >= :day)
), effective as (
  select a.profile_id, a.competency_id, max(a.level) as level, max(a.weight) filter (where a.place = 1) as weight,
    bool_or(a.critical) as critical,
    jsonb_agg(jsonb_build_object('tier', a.tier, 'requirementId', a.id) order by a.place) as required_by
  from asked a
  group by a.profile_id, a.competency_id
)
