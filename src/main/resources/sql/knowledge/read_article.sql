-- Puts on record that somebody looked at what is published of an article; once a person, version and day.
-- Parameters: id, employee, day. Leans on article_pk, article_view_pk.
insert into article_view (tenant_id, article_id, number, employee_id, day)
select :tenant, a.id, a.published_version, :employee, :day
from article a
where a.tenant_id = :tenant and a.id = :id and a.published_version is not null
on conflict (tenant_id, article_id, number, employee_id, day) do nothing
