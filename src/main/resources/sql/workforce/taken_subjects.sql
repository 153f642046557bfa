-- Which of these subjects belong to another employee already?
-- Parameters: subjects, sources, externalIds (one of each a row). Leans on employee_subject.
select asked.ordinal, e.external_id
from unnest(:subjects::text[], :sources::text[], :externalIds::text[]) with ordinality
  as asked (subject, source, external_id, ordinal)
join employee e on e.tenant_id = :tenant and e.subject = asked.subject
where (e.source, e.external_id) <> (asked.source, asked.external_id)
