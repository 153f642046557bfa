-- Which copies of what is known about people were asked for? One row each; {and} narrows, {order} sorts and limits.
-- Leans on person_export_pk, person_export_of.
select x.id, x.employee_id, x.state, x.created_at, x.created_by, x.finished_at, x.expires_at
from person_export x
where x.tenant_id = :tenant {and}
{order}
