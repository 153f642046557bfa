-- Evidence of what is a finished lesson, by the frameworks of the competencies that it names with a level? One row a competency;
-- none of what somebody wrote oneself, nor of what the person can do already.
-- Parameters: article, employee. Leans on article_pk, article_competency_pk, article_co_author_pk, competency_pk, framework_pk,
-- proficiency_pk.
select k.competency_id, k.level, f.lesson_evidence as kind, a.author_id
from article a
join article_competency k on k.tenant_id = :tenant and k.tenant_id = a.tenant_id and k.article_id = a.id
  and not k.draft and k.level is not null
join competency c on c.tenant_id = :tenant and c.tenant_id = k.tenant_id and c.id = k.competency_id
join framework f on f.tenant_id = :tenant and f.tenant_id = c.tenant_id and f.id = c.framework_id
left join proficiency p on p.tenant_id = :tenant and p.tenant_id = k.tenant_id and p.competency_id = k.competency_id
  and p.employee_id = :employee
where a.tenant_id = :tenant and a.id = :article and a.author_id <> :employee
  and not exists (
    select 1 from article_co_author o where o.tenant_id = :tenant and o.article_id = a.id and o.employee_id = :employee
  )
  and f.lesson_evidence is not null and coalesce(p.level < k.level, true)
order by k.competency_id
