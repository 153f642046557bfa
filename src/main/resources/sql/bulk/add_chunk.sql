-- Keeps a few thousand sound rows of a file. Parameters: import, chunk, lastLine, lines, keys, rows.
insert into import_chunk (tenant_id, import_id, chunk, last_line, lines, keys, rows)
values (:tenant, :import, :chunk, :lastLine, :lines, :keys, :rows)
