-- Which lessons had a person finished at a moment, in the words of the versions that were finished, and what did that say? One row
-- each, the earliest first. Parameters: employee, asOf. Leans on lesson_completion_once, article_pk, article_version_number,
-- evidence_by_origin.
select l.id, a.id as article_id, a.external_id as article_external_id, l.number, v.title, v.minutes, l.completed_at,
  (
    select json_agg(json_build_object('id', x.id, 'competencyId', k.id, 'competencyExternalId', k.external_id,
      'competency', k.name, 'level', trim_scale(x.level), 'validUntil', x.valid_until) order by x.id)
    from evidence x
    join competency k on k.tenant_id = :tenant and k.tenant_id = x.tenant_id and k.id = x.competency_id
    where x.tenant_id = :tenant and x.origin_id = l.id and x.recorded_at <= :asOf
      and (x.revoked_at is null or x.revoked_at > :asOf)
  ) as evidence
from lesson_completion l
join article a on a.tenant_id = :tenant and a.tenant_id = l.tenant_id and a.id = l.article_id
join article_version v on v.tenant_id = :tenant and v.tenant_id = l.tenant_id and v.article_id = l.article_id
  and v.number = l.number
where l.tenant_id = :tenant and l.employee_id = :employee and l.completed_at <= :asOf
order by l.completed_at, l.id
