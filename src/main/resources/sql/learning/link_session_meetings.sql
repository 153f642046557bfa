-- When do the people of these sessions meet? Takes it out of their JSON into rows. Parameters: ids.
-- Leans on class_session_meeting_pk.
with gone as (
  delete from class_session_meeting m where m.tenant_id = :tenant and m.session_id = any(:ids)
    and not exists (
      select 1 from class_session s
      where s.tenant_id = :tenant and s.tenant_id = m.tenant_id and s.id = m.session_id
        and jsonb_array_length(s.meetings) >= m.ordinal)
)
insert into class_session_meeting (tenant_id, session_id, ordinal, starts_at, ends_at)
select :tenant, s.id, e.ordinal, (e.meeting ->> 'startsAt')::timestamptz, (e.meeting ->> 'endsAt')::timestamptz
from class_session s
cross join lateral jsonb_array_elements(s.meetings) with ordinality as e (meeting, ordinal)
where s.tenant_id = :tenant and s.id = any(:ids)
on conflict (tenant_id, session_id, ordinal) do update set starts_at = excluded.starts_at, ends_at = excluded.ends_at
