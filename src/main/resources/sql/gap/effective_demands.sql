-- What is asked of each profile if an initiative is what people are compared with? The same of everybody, whatever the job.
-- Needs before it: profile (profile_id), policy (_now or _then) and demanded (gap/demanded_now or _then).
-- Gives: effective, as competency/effective does; nobody but the initiative asks, so required_by is empty.
effective as (
  select p.profile_id, d.competency_id, c.external_id, c.name, c.tier, f.resolution_policy, s.id as scale_id, s.min_value,
    s.max_value, d.level, d.weight, d.critical, '[]'::jsonb as required_by
  from profile p
  cross join demanded d
  join competency c on c.tenant_id = :tenant and c.id = d.competency_id
  join policy f on f.framework_id = c.framework_id
  join proficiency_scale s on s.tenant_id = :tenant and s.id = f.scale_id
  where c.active and f.state <> 'RETIRED'
)
