-- Which raises are meant for whom? One row a guideline; {and} narrows, {order} sorts and limits.
-- Leans on merit_guideline_pk for one, merit_guideline_external by key, merit_guideline_changed by change.
select g.id, g.external_id, g.source, g.name, g.description, g.measure, g.rating_bands, g.position_bands, g.cells, g.plan_completion,
  g.mandatory_learning, g.managers_propose, g.active, g.version, g.created_at, g.updated_at, g.deleted_at
from merit_guideline g
where g.tenant_id = :tenant {and}
{order}
