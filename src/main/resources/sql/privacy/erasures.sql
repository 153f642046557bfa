-- Who is to be forgotten, or was? One row an erasure; {and} narrows, {order} sorts and limits.
-- Leans on erasure_pk, erasure_due.
select x.id, x.employee_id, x.reason, x.state, x.effective_at, x.version, x.created_at, x.created_by, x.ended_at
from erasure x
where x.tenant_id = :tenant {and}
{order}
