-- What did a file say that nothing here keeps? One row a note, after a number. Parameters: import, after, limit. Leans on
-- import_note_pk.
select n.number, n.file, n.line, n.field, n.said, n.reason
from import_note n
where n.tenant_id = :tenant and n.import_id = :import and n.number > :after
order by n.number
limit :limit
