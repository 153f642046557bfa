-- What do reviews ask? One row a form; {and} narrows, {order} sorts and limits.
-- Leans on review_form_pk for one, review_form_external by key, review_form_changed by change.
select f.id, f.external_id, f.source, f.name, f.description, f.scale_id, s.external_id as scale_external_id, s.min_value,
  s.max_value, f.sections, f.rater_weights, f.min_raters, f.active, f.version, f.created_at, f.updated_at, f.deleted_at
from review_form f
join proficiency_scale s on s.tenant_id = :tenant and s.tenant_id = f.tenant_id and s.id = f.scale_id
where f.tenant_id = :tenant {and}
{order}
