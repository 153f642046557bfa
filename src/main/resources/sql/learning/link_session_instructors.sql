-- Who holds these sessions? Takes it out of their JSON into rows. Parameters: ids. Leans on session_instructor_pk.
with gone as (
  delete from session_instructor i where i.tenant_id = :tenant and i.session_id = any(:ids)
    and not exists (
      select 1 from class_session s
      where s.tenant_id = :tenant and s.tenant_id = i.tenant_id and s.id = i.session_id
        and jsonb_array_length(s.instructors) >= i.ordinal)
)
insert into session_instructor (tenant_id, session_id, ordinal, employee_id, name)
select :tenant, s.id, e.ordinal, (e.instructor ->> 'employeeId')::uuid, e.instructor ->> 'name'
from class_session s
cross join lateral jsonb_array_elements(s.instructors) with ordinality as e (instructor, ordinal)
where s.tenant_id = :tenant and s.id = any(:ids)
on conflict (tenant_id, session_id, ordinal) do update set employee_id = excluded.employee_id, name = excluded.name
