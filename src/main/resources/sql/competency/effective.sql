-- What is required of each profile (someone in a job, family, leadership level and unit)? The one definition.
-- Needs before it: profile (profile_id, holders), policy and required (_now or _then). Gives: effective (profile_id,
-- competency_id and what it is, scale_id and its ends, level, weight, critical, required_by). Parameters: day.
-- Rules: the highest level wins (tie: the most specific tier) and brings its weight; critical is true if any asks so.
asked as (
  select p.profile_id, r.id, r.competency_id, r.tier, r.level, r.weight, r.critical,
    row_number() over (
      partition by p.profile_id, r.competency_id
      order by r.level desc, array_position(array['JOB', 'FUNCTIONAL', 'LEADERSHIP', 'CORE'], r.tier), r.id) as place
  from profile p
  join required r on r.holder_id = any(p.holders)
  where (r.valid_from is null or r.valid_from <= :day) and (r.valid_to is null or r.valid_to >= :day)
), strictest as (
  select a.profile_id, a.competency_id, max(a.level) as level, max(a.weight) filter (where a.place = 1) as weight,
    bool_or(a.critical) as critical,
    jsonb_agg(jsonb_build_object('tier', a.tier, 'requirementId', a.id) order by a.place) as required_by
  from asked a
  group by a.profile_id, a.competency_id
), effective as (
  select a.profile_id, a.competency_id, c.external_id, c.name, c.tier, f.resolution_policy, s.id as scale_id, s.min_value,
    s.max_value, a.level, a.weight, a.critical, a.required_by
  from strictest a
  join competency c on c.tenant_id = :tenant and c.id = a.competency_id
  join policy f on f.framework_id = c.framework_id
  join proficiency_scale s on s.tenant_id = :tenant and s.id = f.scale_id
  where c.active and f.state <> 'RETIRED'
)
