-- Who are the people today, and what can requirements hold for that they have part in? Gives: person.
-- Slots: visible, is (= :employee, or = any(:employees)). Parameters: job (null for the own one). Leans on employee_pk.
person as (
  select e.id, e.external_id, e.given_name, e.family_name, j.id as job_id, j.external_id as job_external_id,
    j.title as job_title, (:job::uuid is null or :job = e.job_id) as own_job,
    {include competency/job_holders}
    || case when :job::uuid is null or :job = e.job_id then coalesce(up.path, '{}'::uuid[]) else '{}'::uuid[] end
    as holders
  from employee e
  left join lateral (
    select j.id, j.external_id, j.title, j.job_family_id, j.leadership_level from job j
    where j.tenant_id = :tenant and j.tenant_id = e.tenant_id and j.id = coalesce(:job, e.job_id)
      and j.deleted_at is null
    limit 1
  ) j on true
  left join job_family_path fp on fp.tenant_id = :tenant and fp.node_id = j.job_family_id
  left join org_unit_path up on up.tenant_id = :tenant and up.tenant_id = e.tenant_id and up.node_id = e.org_unit_id
  where e.tenant_id = :tenant and e.id {is} and e.deleted_at is null and {visible}
)
