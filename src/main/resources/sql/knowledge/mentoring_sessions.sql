-- When did mentees and mentors meet? One row a session; {and} narrows, {order} sorts and limits.
-- Leans on mentoring_session_pk for one, mentoring_session_external by key, mentoring_session_by_mentoring.
select s.id, s.external_id, s.source, s.mentoring_id, m.external_id as mentoring_external_id, m.mentee_id, m.mentor_id, s.held_on,
  s.minutes, s.location, s.note, s.active, s.version, s.created_at, s.updated_at, s.deleted_at
from mentoring_session s
join mentoring m on m.tenant_id = :tenant and m.tenant_id = s.tenant_id and m.id = s.mentoring_id
where s.tenant_id = :tenant {and}
{order}
