-- What do requisitions ask for, and who asks? One row a requisition and competency. Parameters: requisitions, day.
-- Leans on requisition_pk, requisition_requirement_pk.
with {include recruiting/asked_for}
select a.requisition_id, a.competency_id, c.external_id, c.name, c.tier, s.id as scale_id, s.min_value, s.max_value,
  a.level as required, a.weight, a.critical, a.required_by, a.own_level
from asked_for a
join competency c on c.tenant_id = :tenant and c.id = a.competency_id
join framework f on f.tenant_id = :tenant and f.tenant_id = c.tenant_id and f.id = c.framework_id
join proficiency_scale s on s.tenant_id = :tenant and s.tenant_id = f.tenant_id and s.id = f.scale_id
order by a.requisition_id, c.name, c.id
