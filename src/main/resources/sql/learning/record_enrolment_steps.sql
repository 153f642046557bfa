-- Puts steps of enrolments on record. Parameters: ids, enrolments, froms, tos (one of each a step), comment, now, actor.
insert into enrolment_transition (tenant_id, id, enrolment_id, from_state, to_state, comment, made_at, made_by)
select :tenant, r.id, r.enrolment_id, r.from_state, r.to_state, :comment, :now, :actor
from unnest(:ids::uuid[], :enrolments::uuid[], :froms::text[], :tos::text[]) as r (id, enrolment_id, from_state, to_state)
