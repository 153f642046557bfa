-- How do the goals of these rows stand now, and which goals are to be above them? One row a row.
-- Parameters: sources, externalIds, parents. Leans on goal_external, goal_pk.
select a.ordinal, g.state, g.employee_id, g.org_unit_id, g.parent_id, o.employee_id as parent_employee_id
from unnest(:sources::text[], :externalIds::text[], :parents::uuid[])
  with ordinality as a (source, external_id, parent_id, ordinal)
left join goal g on g.tenant_id = :tenant and g.external_id = a.external_id and g.source = a.source
left join goal o on o.tenant_id = :tenant and o.id = a.parent_id
order by a.ordinal
