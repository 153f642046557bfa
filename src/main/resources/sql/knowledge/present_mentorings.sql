-- How do the mentorings of rows stand, and do their mentors offer it now? One row each. Parameters: mentors, sources, externalIds
-- (one of each a row). Leans on mentoring_external, mentor_profile_of_mentors, employee_pk.
select asked.ordinal, m.state, p.id is not null as offered
from unnest(:mentors::uuid[], :sources::text[], :externalIds::text[]) with ordinality
  as asked (mentor_id, source, external_id, ordinal)
left join mentoring m on m.tenant_id = :tenant and m.source = asked.source and m.external_id = asked.external_id
  and m.deleted_at is null
left join lateral (
  select o.id
  from mentor_profile o
  join employee e on e.tenant_id = :tenant and e.tenant_id = o.tenant_id and e.id = o.employee_id and e.active
    and e.deleted_at is null
  where o.tenant_id = :tenant and o.employee_id = asked.mentor_id and o.mentor and o.active and o.deleted_at is null
) p on true
