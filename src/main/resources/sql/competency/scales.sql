-- What are the proficiency scales? One row each; {and} narrows, {order} sorts and limits.
-- Leans on proficiency_scale_pk for one, proficiency_scale_external by key, proficiency_scale_changed by change.
select s.id, s.external_id, s.source, s.name, s.proficient_from, s.whole_levels, s.min_value, s.max_value, s.levels,
  s.active, s.version, s.created_at, s.updated_at, s.deleted_at
from proficiency_scale s
where s.tenant_id = :tenant {and}
{order}
