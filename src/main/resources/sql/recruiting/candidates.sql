-- Who are the candidates from outside? One row each; {and} narrows, {order} sorts and limits.
-- Leans on candidate_pk for one, candidate_external by key, candidate_changed by change.
select c.id, c.external_id, c.source, c.given_name, c.family_name, c.email, c.phone, c.origin, c.languages, c.note,
  c.assessments, c.employee_id, c.erased_at, c.active, c.version, c.created_at, c.updated_at, c.deleted_at
from candidate c
where c.tenant_id = :tenant {and}
{order}
