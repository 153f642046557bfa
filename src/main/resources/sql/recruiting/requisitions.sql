-- What is to be filled? One row a requisition; {and} narrows, {order} sorts and limits.
-- Leans on requisition_pk for one, job_application_once for hires, requisition_external by key, requisition_by_* for filters, requisition_changed by change,
-- requisition_by_demand for duplicates.
select q.id, q.external_id, q.source, q.title, q.job_id, j.external_id as job_external_id, j.title as job_title, q.position_id,
  p.external_id as position_external_id, q.org_unit_id, u.external_id as org_unit_external_id, q.location, q.head_count, a.hired_count,
  q.reason, q.demand, q.initiative_id, i.external_id as initiative_external_id, q.hiring_manager_id,
  h.external_id as hiring_manager_external_id, m.recruiters, m.interviewers, q.posted, q.target_date, q.competencies, q.state,
  q.requirements_as_of, d.duplicates, q.active, q.version, q.created_at, q.updated_at, q.deleted_at
from requisition q
join job j on j.tenant_id = :tenant and j.tenant_id = q.tenant_id and j.id = q.job_id
left join position p on p.tenant_id = :tenant and p.tenant_id = q.tenant_id and p.id = q.position_id
left join org_unit u on u.tenant_id = :tenant and u.tenant_id = q.tenant_id and u.id = q.org_unit_id
left join initiative i on i.tenant_id = :tenant and i.tenant_id = q.tenant_id and i.id = q.initiative_id
left join employee h on h.tenant_id = :tenant and h.tenant_id = q.tenant_id and h.id = q.hiring_manager_id
cross join lateral (
  select
    coalesce(json_agg(json_build_object('employeeId', e.id, 'employeeExternalId', e.external_id) order by e.external_id, e.id)
      filter (where m.part = 'RECRUITER'), '[]') as recruiters,
    coalesce(json_agg(json_build_object('employeeId', e.id, 'employeeExternalId', e.external_id) order by e.external_id, e.id)
      filter (where m.part = 'INTERVIEWER'), '[]') as interviewers
  from requisition_member m
  join employee e on e.tenant_id = :tenant and e.tenant_id = m.tenant_id and e.id = m.employee_id
  where m.tenant_id = :tenant and m.requisition_id = q.id
) m
cross join lateral (
  select count(*) as hired_count from job_application a
  where a.tenant_id = :tenant and a.requisition_id = q.id and a.stage = 'HIRED' and a.deleted_at is null
) a
cross join lateral (
  select count(*) as duplicates from requisition o
  where o.tenant_id = :tenant and o.demand = q.demand and o.id <> q.id and o.state not in ('FILLED', 'CANCELLED')
    and o.active and o.deleted_at is null
) d
where q.tenant_id = :tenant {and}
{order}
