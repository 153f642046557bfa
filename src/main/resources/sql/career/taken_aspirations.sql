-- Which of these positions does the person want already under another external id?
-- Parameters: positions, employees, sources, externalIds (one of each a row). Leans on career_aspiration_once.
select asked.ordinal, a.external_id
from unnest(:positions::uuid[], :employees::uuid[], :sources::text[], :externalIds::text[]) with ordinality
  as asked (position_id, employee_id, source, external_id, ordinal)
join career_aspiration a on a.tenant_id = :tenant and a.employee_id = asked.employee_id and a.position_id = asked.position_id
  and a.deleted_at is null
where (a.source, a.external_id) <> (asked.source, asked.external_id)
