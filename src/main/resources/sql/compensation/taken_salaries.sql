-- Which of these people have a salary from the same day on under another external id already?
-- Parameters: employees, days, sources, externalIds (one of each a row). Leans on salary_of_person.
select asked.ordinal, s.external_id
from unnest(:employees::uuid[], :days::date[], :sources::text[], :externalIds::text[]) with ordinality
  as asked (employee_id, valid_from, source, external_id, ordinal)
join salary s on s.tenant_id = :tenant and s.employee_id = asked.employee_id and s.valid_from = asked.valid_from
  and s.deleted_at is null and s.active
where (s.source, s.external_id) <> (asked.source, asked.external_id)
