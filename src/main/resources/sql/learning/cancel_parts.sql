-- Calls off the parts that came with programs and were not begun, where the program itself was called off or waived; which
-- were they? What a rule asks for itself stays, and as nobody called them off by hand rules may still ask for the others.
-- Parameters: assignments, now, actor. Leans on assignment_pk, assignment_by_employee.
with off as materialized (
  select o.id, o.employee_id from assignment o
  where o.tenant_id = :tenant and o.id = any(:assignments) and o.state in ('CANCELLED', 'WAIVED')
)
update assignment s set state = 'CANCELLED', unruled = true, version = s.version + 1, updated_at = :now, updated_by = :actor
from off f
where s.tenant_id = :tenant and s.employee_id = f.employee_id and s.source = 'programs' and s.state = 'ASSIGNED'
  and s.rule_id is null and s.certification_id is null and s.deleted_at is null and s.external_id like f.id || ':%'
returning s.id, s.employee_id
