-- Says how far people are with open assignments. One row for each that it changes. Parameters: ids, percents (one of each an
-- assignment), now, actor. Leans on assignment_pk.
update assignment s set progress = r.percent, version = s.version + 1, updated_at = :now, updated_by = :actor
from unnest(:ids::uuid[], :percents::int[]) as r (id, percent)
where s.tenant_id = :tenant and s.id = r.id and s.state in ('ASSIGNED', 'IN_PROGRESS')
  and s.progress is distinct from r.percent
returning s.id, s.employee_id
