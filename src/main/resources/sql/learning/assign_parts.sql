-- Assigns parts of programs like the programs themselves. Parameters: now, actor, and one array a column.
insert into assignment (tenant_id, id, source, external_id, employee_id, activity_id, origin, mandatory, due, state, active,
  version, created_at, created_by, updated_at, updated_by)
select :tenant, r.id, 'programs', r.external_id, r.employee_id, r.part_id, r.origin, r.mandatory, r.due, 'ASSIGNED', true, 1,
  :now, :actor, :now, :actor
from unnest(:ids::uuid[], :externalIds::text[], :employees::uuid[], :parts::uuid[], :origins::text[], :mandatory::bool[],
  :dues::date[]) as r (id, external_id, employee_id, part_id, origin, mandatory, due)
