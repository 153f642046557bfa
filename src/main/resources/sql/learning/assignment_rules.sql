-- Which rules assign learning? One row a rule; {and} narrows, {order} sorts and limits.
-- Leans on assignment_rule_pk for one, assignment_rule_external by key, assignment_rule_changed by change.
select r.id, r.external_id, r.source, r.name, r.description, r.audience, r.activity_id, a.external_id as activity_external_id,
  r.mandatory, r.due_on, r.due_after_hire, r.due_after_assignment, r.valid_from, r.valid_to, r.active, r.version, r.created_at,
  r.updated_at, r.deleted_at
from assignment_rule r
join activity a on a.tenant_id = :tenant and a.tenant_id = r.tenant_id and a.id = r.activity_id
where r.tenant_id = :tenant {and}
{order}
