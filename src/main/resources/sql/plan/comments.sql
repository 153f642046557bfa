-- What was said about plans? One row a comment; {and} narrows, {order} sorts and limits.
-- Leans on plan_comment_pk, plan_comment_of, development_plan_pk.
select c.id, c.plan_id, c.item_id, c.text, c.side, c.edited_at, c.version, c.created_at, c.created_by, c.updated_at,
  c.deleted_at
from plan_comment c
join development_plan p on p.tenant_id = :tenant and p.tenant_id = c.tenant_id and p.id = c.plan_id
  and p.deleted_at is null
where c.tenant_id = :tenant {and}
{order}
