-- Takes rows out of a file. Parameters: import, lines. Leans on import_key_pk.
update import_key k set failed = true
where k.tenant_id = :tenant and k.import_id = :import and k.line = any(:lines)
