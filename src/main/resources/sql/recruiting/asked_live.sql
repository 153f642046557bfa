-- What do requisitions ask for that measure nobody yet? All tiers that hold for their job and unit, and what they ask for by
-- themselves: the higher level wins and brings its weight, at equal levels the requisition's own; critical if any asks so.
-- Gives: live (requisition_id, competency_id, level, weight, critical, required_by, own_level), policy. Parameters: requisitions,
-- day. Leans on requisition_pk, requirement_by_holder, requisition_competency_pk.
profile as materialized (
  select q.id as profile_id, {include competency/job_holders} || coalesce(up.path, '{}'::uuid[]) as holders
  from requisition q
  join job j on j.tenant_id = :tenant and j.tenant_id = q.tenant_id and j.id = q.job_id
  left join job_family_path fp on fp.tenant_id = :tenant and fp.tenant_id = j.tenant_id and fp.node_id = j.job_family_id
  left join org_unit_path up on up.tenant_id = :tenant and up.tenant_id = q.tenant_id and up.node_id = q.org_unit_id
  where q.tenant_id = :tenant and q.id = any(:requisitions) and q.requirements_as_of is null
), {include competency/policy_now}, {include competency/required_now}, {include competency/effective}, own as (
  select d.requisition_id, d.competency_id, d.level, d.weight, d.critical
  from requisition_competency d
  join profile p on p.profile_id = d.requisition_id
  join competency c on c.tenant_id = :tenant and c.tenant_id = d.tenant_id and c.id = d.competency_id
  join policy f on f.framework_id = c.framework_id
  where d.tenant_id = :tenant and c.active and f.state <> 'RETIRED'
), live as (
  select coalesce(o.requisition_id, e.profile_id) as requisition_id, coalesce(o.competency_id, e.competency_id) as competency_id,
    greatest(o.level, e.level) as level, case when o.level >= e.level or e.level is null then o.weight else e.weight end as weight,
    coalesce(o.critical, false) or coalesce(e.critical, false) as critical, coalesce(e.required_by, '[]'::jsonb) as required_by,
    o.level as own_level
  from own o
  full join effective e on e.profile_id = o.requisition_id and e.competency_id = o.competency_id
)
