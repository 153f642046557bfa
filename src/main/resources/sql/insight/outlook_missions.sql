-- What do initiatives ask for today? One row an initiative and competency in use. Slot: picked (over initiative i).
-- Leans on initiative_demand_pk.
select i.id as initiative_id, i.external_id, i.name, i.weight, i.starts_on, i.ends_on, d.competency_id, d.level, d.head_count,
  s.min_value, s.max_value
from initiative i
join initiative_demand d on d.tenant_id = :tenant and d.tenant_id = i.tenant_id and d.initiative_id = i.id
join competency c on c.tenant_id = :tenant and c.tenant_id = d.tenant_id and c.id = d.competency_id
join framework f on f.tenant_id = :tenant and f.tenant_id = c.tenant_id and f.id = c.framework_id
join proficiency_scale s on s.tenant_id = :tenant and s.tenant_id = f.tenant_id and s.id = f.scale_id
where i.tenant_id = :tenant and i.active and i.deleted_at is null and c.active and f.state <> 'RETIRED' and {picked}
order by i.id, d.competency_id
