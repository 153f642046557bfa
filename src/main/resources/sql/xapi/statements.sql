-- What did learning systems tell, and what became of it? One row a statement; {and} narrows, {order} sorts and limits.
-- Leans on xapi_statement_pk for one and for all, xapi_statement_of_person, xapi_statement_by_verb, xapi_statement_waiting.
select s.id, s.statement_id, s.verb, s.object_type, s.activity, s.actor_kind, s.actor_home, s.actor_name, s.registration,
  s.spec_version, s.happened_at, s.stored_at, s.stored_by, s.state, s.reason, s.detail, s.employee_id,
  e.external_id as employee_external_id, s.mapping_id, s.completion_id, s.evidence_id, s.examined_at, s.version
from xapi_statement s
left join employee e on e.tenant_id = :tenant and e.tenant_id = s.tenant_id and e.id = s.employee_id
where s.tenant_id = :tenant {and}
{order}
