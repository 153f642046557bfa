-- Which worksheets belong to a roll-up: the one asked for, and those of the same guideline and day whose managers are below its own?
-- One row each. Slot: line (manager of w below that of o). Parameters: root. Leans on merit_worksheet_pk, merit_worksheet_by_guideline.
select w.id
from merit_worksheet o
join merit_worksheet w on w.tenant_id = :tenant and w.tenant_id = o.tenant_id and w.guideline_id = o.guideline_id
  and w.effective_on = o.effective_on and w.deleted_at is null
where o.tenant_id = :tenant and o.id = :root and o.deleted_at is null
  and (w.id = o.id or (w.state <> 'CANCELLED' and {line}))
