-- Which enrolments have these keys, and is each person in the session by another one? In the order of the rows. Parameters:
-- sources, externalIds, sessions, employees (one of each a row). Leans on enrolment_external, enrolment_once.
select asked.ordinal, n.id, n.source || '/' || n.external_id as key, n.session_id, n.employee_id, n.state, n.attended_hours, n.score, n.passed,
  exists (
    select 1 from enrolment o
    where o.tenant_id = :tenant and o.session_id = asked.session_id and o.employee_id = asked.employee_id
      and o.state <> 'CANCELLED' and (o.source, o.external_id) <> (asked.source, asked.external_id)
  ) as other
from unnest(:sources::text[], :externalIds::text[], :sessions::uuid[], :employees::uuid[]) with ordinality
  as asked (source, external_id, session_id, employee_id, ordinal)
left join enrolment n on n.tenant_id = :tenant and n.source = asked.source and n.external_id = asked.external_id
order by asked.ordinal
