-- Who fills these requisitions? Takes it out of their rows. Parameters: ids. Leans on requisition_member_pk.
with told as materialized (
  select q.id as requisition_id, q.hiring_manager_id as employee_id, 'HIRING_MANAGER' as part
  from requisition q
  where q.tenant_id = :tenant and q.id = any(:ids) and q.hiring_manager_id is not null
  union
  select q.id, r.employee::uuid, 'RECRUITER'
  from requisition q
  cross join lateral jsonb_array_elements_text(q.recruiters) as r (employee)
  where q.tenant_id = :tenant and q.id = any(:ids)
  union
  select q.id, r.employee::uuid, 'INTERVIEWER'
  from requisition q
  cross join lateral jsonb_array_elements_text(q.interviewers) as r (employee)
  where q.tenant_id = :tenant and q.id = any(:ids)
), gone as (
  delete from requisition_member x where x.tenant_id = :tenant and x.requisition_id = any(:ids)
    and not exists (
      select 1 from told t
      where t.requisition_id = x.requisition_id and t.employee_id = x.employee_id and t.part = x.part)
)
insert into requisition_member (tenant_id, requisition_id, employee_id, part)
select :tenant, t.requisition_id, t.employee_id, t.part from told t
on conflict (tenant_id, requisition_id, employee_id, part) do nothing
