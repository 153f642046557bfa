-- Assigns parts of programs like the programs themselves, but for what somebody else makes open at the same moment; which are
-- they? Parameters: now, actor, and one array a column. Leans on assignment_open.
insert into assignment (tenant_id, id, source, external_id, employee_id, activity_id, origin, mandatory, due, state, active,
  version, created_at, created_by, updated_at, updated_by)
select :tenant, r.id, 'programs', r.external_id, r.employee_id, r.part_id, r.origin, r.mandatory, r.due, 'ASSIGNED', true, 1,
  :now, :actor, :now, :actor
from unnest(:ids::uuid[], :externalIds::text[], :employees::uuid[], :parts::uuid[], :origins::text[], :mandatory::bool[],
  :dues::date[]) as r (id, external_id, employee_id, part_id, origin, mandatory, due)
on conflict (tenant_id, employee_id, activity_id) where state in ('ASSIGNED', 'IN_PROGRESS') and deleted_at is null do nothing
returning id, employee_id
