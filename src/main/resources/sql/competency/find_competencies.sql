-- Which competencies have these external ids (or ids), and by which scale are their levels told?
-- Slots: key, type. Parameters: keys. Leans on competency_external or competency_pk.
select {key}::text as external_id, c.source, c.id, s.min_value, s.max_value, s.whole_levels, s.levels
from competency c
join framework f on f.tenant_id = :tenant and f.tenant_id = c.tenant_id and f.id = c.framework_id
join proficiency_scale s on s.tenant_id = :tenant and s.tenant_id = f.tenant_id and s.id = f.scale_id
where c.tenant_id = :tenant and {key} = any(:keys::{type}[]) and c.deleted_at is null
