-- What are these assignments now, and is another one open for the same person and activity? In the order of the rows.
-- Parameters: sources, externalIds, employees, activities (one of each a row). Leans on assignment_external,
-- assignment_open.
select asked.ordinal, s.state, s.origin, s.employee_id, s.activity_id, s.mandatory, s.due, s.note, o.external_id as other_open
from unnest(:sources::text[], :externalIds::text[], :employees::uuid[], :activities::uuid[]) with ordinality
  as asked (source, external_id, employee_id, activity_id, ordinal)
left join assignment s on s.tenant_id = :tenant and s.source = asked.source and s.external_id = asked.external_id
  and s.deleted_at is null
left join assignment o on o.tenant_id = :tenant and o.employee_id = asked.employee_id
  and o.activity_id = asked.activity_id and o.state in ('ASSIGNED', 'IN_PROGRESS') and o.deleted_at is null
  and (o.source, o.external_id) <> (asked.source, asked.external_id)
order by asked.ordinal
