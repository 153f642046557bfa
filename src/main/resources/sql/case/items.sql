-- Which items are there, of which documents, and below which others? One row an item; {condition} (over c) says which.
-- Leans on competency_pk, competency_by_framework, competency_case.
with {include case/served}
select c.id, c.external_id, c.name, c.tier, c.description, c.source_uri, c.updated_at, p.id as parent_id,
  p.external_id as parent_external_id, p.name as parent_name, p.source_uri as parent_source_uri,
  d.id as document_id, d.external_id as document_external_id, d.name as document_name, d.source_uri as document_source_uri
from competency c
join served d on d.id = c.framework_id
left join competency p on p.tenant_id = :tenant and p.tenant_id = c.tenant_id and p.id = c.parent_id and p.deleted_at is null
  and p.active
where c.tenant_id = :tenant and c.deleted_at is null and c.active and {condition}
order by c.name, c.id
