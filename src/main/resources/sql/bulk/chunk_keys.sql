-- Which rows of a chunk are still to be applied, and with what ids? Parameters: import, first, last (lines).
-- Leans on import_key_pk.
select k.line, k.new_id from import_key k
where k.tenant_id = :tenant and k.import_id = :import and k.line between :first and :last and not k.failed
