-- Who were the people at a moment (job, unit, their families and units above as they were then)? Gives: person.
-- Slots: visible, is (= :employee, or = any(:employees)). Parameters: job (null for the own one), asOf. Leans on past_state_pk.
employee_then as (
  select e.id, e.external_id, e.given_name, e.family_name,
    case when s.state is null then e.job_id else (s.state ->> 'job_id')::uuid end as own_job_id,
    case when s.state is null then e.org_unit_id else (s.state ->> 'org_unit_id')::uuid end as org_unit_id
  from employee e
  left join lateral (
    select p.state from past_state p
    where p.tenant_id = :tenant and p.subject_id = e.id and p.held_until > :asOf
    order by p.held_until limit 1
  ) s on true
  where e.tenant_id = :tenant and e.id {is} and e.deleted_at is null and {visible}
), job_then as materialized (
  select e.id as employee_id, j.id, j.external_id, j.title,
    case when s.state is null then j.job_family_id else (s.state ->> 'job_family_id')::uuid end as job_family_id,
    case when s.state is null then j.leadership_level else s.state ->> 'leadership_level' end as leadership_level
  from employee_then e
  join job j on j.tenant_id = :tenant and j.id = coalesce(:job, e.own_job_id)
  left join lateral (
    select p.state from past_state p
    where p.tenant_id = :tenant and p.subject_id = j.id and p.held_until > :asOf
    order by p.held_until limit 1
  ) s on true
), {include gap/trees_then}, person as (
  select e.id, e.external_id, e.given_name, e.family_name, j.id as job_id, j.external_id as job_external_id,
    j.title as job_title, (:job::uuid is null or :job = e.own_job_id) as own_job,
    {include competency/job_holders}
    || case when :job::uuid is null or :job = e.own_job_id then coalesce(up.path, '{}'::uuid[]) else '{}'::uuid[] end
    as holders
  from employee_then e
  left join job_then j on j.employee_id = e.id
  left join family_path_then fp on fp.node_id = j.job_family_id
  left join unit_path_then up on up.node_id = e.org_unit_id
)
