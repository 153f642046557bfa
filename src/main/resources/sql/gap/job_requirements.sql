-- What do jobs require, from all tiers that hold for them? One row a job and competency.
-- Parameters: jobs, day. Leans on job_pk, requirement_by_holder.
with profile as (
  select j.id as profile_id, {include competency/job_holders} as holders
  from job j
  left join job_family_path fp on fp.tenant_id = :tenant and fp.tenant_id = j.tenant_id and fp.node_id = j.job_family_id
  where j.tenant_id = :tenant and j.id = any(:jobs)
), {include competency/policy_now}, {include competency/required_now}, {include competency/effective}
select e.profile_id as job_id, c.id as competency_id, c.external_id, c.name, c.tier, s.id as scale_id, s.min_value, s.max_value,
  e.level as required, e.weight, e.critical, e.required_by
from effective e
join competency c on c.tenant_id = :tenant and c.id = e.competency_id
join framework f on f.tenant_id = :tenant and f.tenant_id = c.tenant_id and f.id = c.framework_id
join proficiency_scale s on s.tenant_id = :tenant and s.tenant_id = f.tenant_id and s.id = f.scale_id
order by e.profile_id, c.name, c.id
