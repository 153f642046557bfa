-- Which levels do jobs require, from all tiers that hold for them? As gap/job_requirements, without who asks: for comparing
-- with many jobs at once. One row a job and competency. Parameters: jobs, day. Leans on job_pk, requirement_by_holder.
with profile as (
  select j.id as profile_id, {include competency/job_holders} as holders
  from job j
  left join job_family_path fp on fp.tenant_id = :tenant and fp.tenant_id = j.tenant_id and fp.node_id = j.job_family_id
  where j.tenant_id = :tenant and j.id = any(:jobs)
), {include competency/policy_now}, {include competency/required_now}, {include competency/asked_of_many}, {include competency/strictest}
select e.profile_id as job_id, e.competency_id, e.scale_id, e.min_value, e.max_value, e.level as required, e.weight
from effective e
