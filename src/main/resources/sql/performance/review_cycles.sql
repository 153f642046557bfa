-- When are people reviewed, by which form, and who? One row a cycle; {and} narrows, {order} sorts and limits.
-- Leans on review_cycle_pk for one, review_cycle_external by key, review_cycle_changed by change.
select c.id, c.external_id, c.source, c.name, c.description, c.form_id, f.external_id as form_external_id, c.period_start,
  c.period_end, c.audience, c.phases, c.active, c.version, c.created_at, c.updated_at, c.deleted_at
from review_cycle c
join review_form f on f.tenant_id = :tenant and f.tenant_id = c.tenant_id and f.id = c.form_id
where c.tenant_id = :tenant {and}
{order}
