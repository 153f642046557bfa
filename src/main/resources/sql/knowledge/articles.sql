-- Which articles are there? One row an article: whoever works on it sees what is worked on, others what was published last.
-- Slots: works (who works on it, over article a), match (what of it was searched for), found (over article_document d);
-- {and} narrows, {order} sorts and limits. Leans on article_pk for one, article_external by key, article_changed by change,
-- article_version_number, article_co_author_pk, article_document_search.
select a.id, a.external_id, a.source, f.own, case when f.own then a.kind else v.kind end as kind, a.author_id,
  w.external_id as author_external_id, w.given_name as author_given_name, w.family_name as author_family_name, o.told as co_authors,
  a.reviewer_id, r.external_id as reviewer_external_id, r.given_name as reviewer_given_name,
  r.family_name as reviewer_family_name, case when f.own then a.language else v.language end as language,
  case when f.own then a.title else v.title end as title, case when f.own then a.summary else v.summary end as summary,
  case when f.own then a.body else v.body end as body, case when f.own then a.minutes else v.minutes end as minutes,
  case when f.own then a.tags else v.tags end as tags,
  case when f.own then a.competencies else v.competencies end as competencies,
  case when f.own then a.state else 'PUBLISHED' end as state, a.published_version, v.published_at, a.review_by,
  a.review_every_months, a.active, a.version, a.created_at, a.updated_at, a.deleted_at, {match}
from article a
join employee w on w.tenant_id = :tenant and w.tenant_id = a.tenant_id and w.id = a.author_id
left join employee r on r.tenant_id = :tenant and r.tenant_id = a.tenant_id and r.id = a.reviewer_id
left join article_version v on v.tenant_id = :tenant and v.tenant_id = a.tenant_id and v.article_id = a.id
  and v.number = a.published_version
cross join lateral (select (coalesce({works}, false) or v.id is null) as own) f
left join lateral (
  select jsonb_agg(jsonb_build_object('id', e.id, 'externalId', e.external_id, 'givenName', e.given_name,
    'familyName', e.family_name) order by e.family_name, e.given_name, e.id) as told
  from article_co_author x
  join employee e on e.tenant_id = :tenant and e.tenant_id = x.tenant_id and e.id = x.employee_id
  where x.tenant_id = :tenant and x.article_id = a.id
) o on true
{found}
where a.tenant_id = :tenant {and}
{order}
