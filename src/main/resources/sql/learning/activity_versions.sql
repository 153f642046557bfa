-- What was the content of activities? One row a version; {and} narrows, {order} sorts and limits.
-- Leans on activity_version_number, activity_version_pk for one.
select v.id, v.activity_id, v.number, v.edition, v.recertifies, v.content, v.made_at, v.made_by
from activity_version v
where v.tenant_id = :tenant {and}
{order}
