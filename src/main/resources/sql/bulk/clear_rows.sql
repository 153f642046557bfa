-- Forgets the rows that the files of an import brought, once they are applied or will never be; what became of them stays.
-- Parameters: import. Leans on import_job_pk, import_job_parts, import_chunk_pk.
update import_chunk c set rows = ''
where c.tenant_id = :tenant and c.rows <> '' and c.import_id in (
  select j.id from import_job j
  where j.tenant_id = :tenant and (j.id = :import or j.parent_id = :import))
