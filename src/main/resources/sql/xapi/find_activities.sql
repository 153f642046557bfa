-- Which activities have these external ids, of whatever source? Parameters: keys. Leans on activity_external.
select a.external_id, a.id
from activity a
where a.tenant_id = :tenant and a.external_id = any(:keys::text[]) and a.deleted_at is null
