-- Who guides whom, or is asked to? One row a mentoring; {and} narrows, {order} sorts and limits.
-- Leans on mentoring_pk for one, mentoring_external by key, mentoring_by_mentee, mentoring_by_mentor, mentoring_session_by_mentoring.
select m.id, m.external_id, m.source, m.mentee_id, e.external_id as mentee_external_id, e.given_name as mentee_given_name,
  e.family_name as mentee_family_name, m.mentor_id, w.external_id as mentor_external_id, w.given_name as mentor_given_name,
  w.family_name as mentor_family_name, m.topics, m.message, m.goals, m.ends_on, m.state, m.outcome, g.sessions, g.minutes, m.active,
  m.version, m.created_at, m.updated_at, m.deleted_at
from mentoring m
join employee e on e.tenant_id = :tenant and e.tenant_id = m.tenant_id and e.id = m.mentee_id
join employee w on w.tenant_id = :tenant and w.tenant_id = m.tenant_id and w.id = m.mentor_id
cross join lateral (
  select count(*)::int as sessions, coalesce(sum(s.minutes), 0)::int as minutes
  from mentoring_session s
  where s.tenant_id = :tenant and s.mentoring_id = m.id and s.active and s.deleted_at is null
) g
where m.tenant_id = :tenant {and}
{order}
