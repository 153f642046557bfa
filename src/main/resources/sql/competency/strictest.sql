-- What is required of each profile in the end? The one definition; competency/effective includes it.
-- Needs before it: asked and policy. Gives: effective (profile_id, competency_id and what it is, scale_id and its ends, level,
-- weight, critical, required_by).
-- Rules: the highest level wins (tie: the most specific tier) and brings its weight; critical is true if any asks so.
strictest as (
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
