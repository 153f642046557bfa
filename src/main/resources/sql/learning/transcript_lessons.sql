-- Which lessons had a person finished at a moment, in the words of the versions that were finished, and what did that say? One row
-- each, the earliest first. Parameters: employee, asOf. Leans on lesson_completion_once, article_pk, article_version_number,
-- evidence_by_origin.
select c.id, a.id as article_id, a.external_id as article_external_id, c.number, v.title, v.minutes, c.completed_at,
  {include learning/transcript_evidence} as evidence
from lesson_completion c
join article a on a.tenant_id = :tenant and a.tenant_id = c.tenant_id and a.id = c.article_id
join article_version v on v.tenant_id = :tenant and v.tenant_id = c.tenant_id and v.article_id = c.article_id
  and v.number = c.number
where c.tenant_id = :tenant and c.employee_id = :employee and c.completed_at <= :asOf
order by c.completed_at, c.id
