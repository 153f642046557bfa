-- What are the things called that cells are about? Slots: table, names (the column of the name). Parameters: ids.
-- Leans on the primary key.
select t.id, t.external_id, t.{names} as name from {table} t
where t.tenant_id = :tenant and t.id = any(:ids)
