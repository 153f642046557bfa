-- Notes what a file says and nothing here keeps. Parameters: import, and one array a column. Leans on import_note_pk.
insert into import_note (tenant_id, import_id, number, file, line, field, said, reason)
select :tenant, :import, n.number, n.file, n.line, n.field, n.said, n.reason
from unnest(:numbers::int[], :files::text[], :lines::int[], :fields::text[], :said::text[], :reasons::text[])
  as n (number, file, line, field, said, reason)
