-- Which competencies does a job require, from all tiers that hold for it? Parameters: job, day.
-- Leans on job_pk, requirement_by_holder.
with profile as (
  select j.id as profile_id, {include competency/job_holders} as holders
  from job j
  left join job_family_path fp on fp.tenant_id = :tenant and fp.tenant_id = j.tenant_id and fp.node_id = j.job_family_id
  where j.tenant_id = :tenant and j.id = :job and j.deleted_at is null
), {include competency/policy_now}, {include competency/required_now}, {include competency/effective}
select e.competency_id from effective e
