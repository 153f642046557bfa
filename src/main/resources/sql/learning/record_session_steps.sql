-- Which of these sessions have gone to another state than the last one on record? The steps are put on record.
-- Parameters: ids (of new steps, one a session), sessions, now, actor, comment.
-- Leans on class_session_pk, class_session_transition_of.
insert into class_session_transition (tenant_id, id, session_id, from_state, to_state, comment, made_at, made_by)
select :tenant, asked.id, s.id, coalesce(l.to_state, 'SCHEDULED'), s.state, :comment, :now, :actor
from unnest(:ids::uuid[], :sessions::uuid[]) as asked (id, session_id)
join class_session s on s.tenant_id = :tenant and s.id = asked.session_id
left join lateral (
  select t.to_state from class_session_transition t
  where t.tenant_id = :tenant and t.session_id = s.id order by t.id desc limit 1
) l on true
where s.state <> coalesce(l.to_state, 'SCHEDULED')
