-- Which published articles should have been looked through by now, and nobody was told? Puts the day on record as told; one row
-- each. Parameters: today, most. Leans on article_due, article_pk.
with due as (
  select a.id from article a
  where a.tenant_id = :tenant and a.review_by <= :today and a.deleted_at is null and a.published_version is not null
    and a.active and a.state <> 'RETIRED' and a.reminded_for is distinct from a.review_by
  order by a.id limit :most
  for update skip locked
)
update article t set reminded_for = t.review_by
from due d
where t.tenant_id = :tenant and t.id = d.id
returning t.id, t.author_id, t.review_by
