-- Which rows hang on a parent that neither the file nor the tenant has? They fail. Asked again until no more do, for a new
-- thing that fails leaves those below it dangling.
-- Slots: nodes. Parameters: import. Leans on import_key_external and <nodes>_external.
update import_key k set failed = true
where k.tenant_id = :tenant and k.import_id = :import and not k.failed and k.parent_external_id is not null
  and not exists (
    select 1 from import_key p
    where p.tenant_id = :tenant and p.import_id = :import and p.external_id = k.parent_external_id and not p.failed)
  and not exists (
    select 1 from {nodes} n
    where n.tenant_id = :tenant and n.external_id = k.parent_external_id and n.deleted_at is null)
returning k.line, k.external_id, k.parent_external_id
