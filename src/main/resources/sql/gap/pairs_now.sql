-- Who are the people today that are compared with jobs, each with one of several? Gives: person, with the pair's number.
-- Slots: visible (over employee e). Parameters: employees, jobs (one of each a pair). Leans on employee_pk, job_pk.
person as (
  select w.number, e.id, e.external_id, e.given_name, e.family_name, j.id as job_id, j.external_id as job_external_id,
    j.title as job_title, j.id = e.job_id as own_job,
    {include competency/job_holders}
    || case when j.id = e.job_id then coalesce(up.path, '{}'::uuid[]) else '{}'::uuid[] end as holders
  from unnest(:employees::uuid[], :jobs::uuid[]) with ordinality as w (employee_id, job_id, number)
  join employee e on e.tenant_id = :tenant and e.id = w.employee_id and e.deleted_at is null and {visible}
  join job j on j.tenant_id = :tenant and j.id = w.job_id and j.deleted_at is null
  left join job_family_path fp on fp.tenant_id = :tenant and fp.node_id = j.job_family_id
  left join org_unit_path up on up.tenant_id = :tenant and up.node_id = e.org_unit_id
)
