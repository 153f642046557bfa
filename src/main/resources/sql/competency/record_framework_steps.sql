-- Which of these frameworks have just gone to another state? Their steps are put on record.
-- Parameters: ids (of new steps, one a framework), frameworks, comment, now, actor. Leans on framework_pk and past_state_pk.
insert into framework_transition (tenant_id, id, framework_id, from_state, to_state, comment, made_at, made_by)
select :tenant, asked.id, f.id, s.state ->> 'state', f.state, :comment, :now, :actor
from unnest(:ids::uuid[], :frameworks::uuid[]) as asked (id, framework_id)
join framework f on f.tenant_id = :tenant and f.id = asked.framework_id
join past_state s on s.tenant_id = :tenant and s.tenant_id = f.tenant_id and s.subject_id = f.id and s.held_until = :now
where s.state ->> 'state' <> f.state
