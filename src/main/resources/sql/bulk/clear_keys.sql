-- Forgets which things the files of an import have, once they are applied or will never be. Parameters: import. Leans on import_job_pk,
-- import_job_parts, import_key_pk.
delete from import_key k
where k.tenant_id = :tenant and k.import_id in (
  select j.id from import_job j
  where j.tenant_id = :tenant and (j.id = :import or j.parent_id = :import))
