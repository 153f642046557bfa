-- Which earlier versions have the frameworks that a part of an import made? The one that came last before, of the same source and base.
-- Parameters: import (the part), source. Leans on import_key_pk, framework_external.
select t.id as to_id, t.external_id as to_key, t.scale_id as to_scale, v.id as from_id, v.external_id as from_key,
  v.scale_id as from_scale, split_part(t.external_id, '@', 1) as base
from import_key k
join framework t on t.tenant_id = :tenant and t.external_id = k.external_id and t.source = :source
cross join lateral (
  select f.id, f.external_id, f.scale_id
  from framework f
  where f.tenant_id = :tenant and f.source = :source and f.id <> t.id and f.deleted_at is null
    and split_part(f.external_id, '@', 1) = split_part(t.external_id, '@', 1) and f.created_at < t.created_at
  order by f.created_at desc, f.id desc
  limit 1
) v
where k.tenant_id = :tenant and k.import_id = :import and not k.failed and t.deleted_at is null
order by t.external_id
