-- Which members of a file's rows stayed as they were, because another source owns them? One row a member, after a number.
-- Parameters: import, after, limit. Leans on import_conflict_pk.
select c.number, c.line, c.external_id, c.pointer, c.kept, c.offered, c.owner
from import_conflict c
where c.tenant_id = :tenant and c.import_id = :import and c.number > :after
order by c.number
limit :limit
