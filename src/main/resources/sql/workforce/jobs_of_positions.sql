-- Which job have the positions that external ids may mean? Parameters: keys. Leans on position_external.
select p.external_id, p.source, p.id, p.job_id
from position p
where p.tenant_id = :tenant and p.external_id = any(:keys) and p.deleted_at is null
