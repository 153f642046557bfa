-- Whose are the aspirations that rows are about already? One row a row that is about one.
-- Parameters: sources, externalIds. Leans on career_aspiration_external.
select r.ordinal, a.employee_id
from unnest(:sources::text[], :externalIds::text[]) with ordinality as r (source, external_id, ordinal)
join career_aspiration a on a.tenant_id = :tenant and a.source = r.source and a.external_id = r.external_id
