-- Competencies that were imported from CASE packages are known to others by the identifiers that their publishers gave them.
create index competency_case on competency (tenant_id, lower(substr(external_id, length(external_id) - 35)))
  where starts_with(external_id, 'case:');
