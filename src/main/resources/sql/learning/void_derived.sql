-- Voids the completions that follow from these, which were voided; which are they? Parameters: ids, now, actor, reason.
-- Leans on completion_part_by_part, completion_pk.
update completion c set voided_at = :now, voided_by = :actor, void_reason = :reason
from completion_part p
where p.tenant_id = :tenant and p.part_id = any(:ids) and c.tenant_id = :tenant and c.id = p.completion_id
  and c.voided_at is null
returning c.id, c.assignment_id, c.employee_id, c.activity_id
