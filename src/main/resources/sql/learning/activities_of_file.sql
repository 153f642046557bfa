-- Which activities did a file write? Parameters: import, source. Leans on import_key_pk, activity_external.
select a.id from import_key k
join activity a on a.tenant_id = :tenant and a.tenant_id = k.tenant_id and a.external_id = k.external_id
  and a.source = :source
where k.tenant_id = :tenant and k.import_id = :import and not k.failed
