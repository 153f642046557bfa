-- Puts on record that somebody finished what is published of a lesson; once a person and version. No row if it was before.
-- Parameters: id (of the record), article, employee, now. Leans on article_pk, lesson_completion_once.
insert into lesson_completion (tenant_id, id, article_id, number, employee_id, completed_at)
select :tenant, :id, a.id, a.published_version, :employee, :now
from article a
where a.tenant_id = :tenant and a.id = :article and a.published_version is not null
on conflict (tenant_id, employee_id, article_id, number) do nothing
