-- Which lessons did people finish? One row a version of a lesson; {and} narrows, {order} sorts and limits.
-- Leans on lesson_completion_pk for one, lesson_completion_once by person, article_version_number.
select c.id, c.article_id, a.external_id as article_external_id, c.number, v.title, v.minutes, c.employee_id, c.completed_at
from lesson_completion c
join article a on a.tenant_id = :tenant and a.tenant_id = c.tenant_id and a.id = c.article_id
join article_version v on v.tenant_id = :tenant and v.tenant_id = c.tenant_id and v.article_id = c.article_id
  and v.number = c.number
where c.tenant_id = :tenant {and}
{order}
