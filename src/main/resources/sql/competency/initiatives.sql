-- What does the tenant want to achieve, and what has it to be able to do for that? One row an initiative; {and} narrows,
-- {order} sorts and limits. Leans on initiative_pk for one, initiative_external by key, initiative_changed by change.
select i.id, i.external_id, i.source, i.name, i.description, i.owner_id, e.external_id as owner_external_id, i.starts_on,
  i.ends_on, i.weight, i.demands, i.active, i.version, i.created_at, i.updated_at, i.deleted_at
from initiative i
left join employee e on e.tenant_id = :tenant and e.tenant_id = i.tenant_id and e.id = i.owner_id
where i.tenant_id = :tenant {and}
{order}
