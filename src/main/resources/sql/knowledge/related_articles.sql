-- Which published articles are about the same competencies as these? The best some of each, one row a pair, ranked by what they
-- share: a competency counts the more, the fewer articles are about it.
-- Slot: works (over article a). Parameters: articles, most. Leans on article_competency_pk, article_competency_by_competency.
with open as (
  select o.id, o.external_id, o.published_version from article o
  where o.tenant_id = :tenant and o.deleted_at is null and o.active and o.state <> 'RETIRED' and o.published_version is not null
), about as (
  select x.article_id, x.competency_id, count(*) over (partition by x.competency_id) as articles
  from article_competency x
  join open o on o.id = x.article_id
  where x.tenant_id = :tenant and not x.draft
), shared as (
  select a.id as of_id, t.article_id, sum(1.0 / t.articles) as rank,
    jsonb_agg(jsonb_build_object('id', c.id, 'externalId', c.external_id, 'name', c.name, 'tier', c.tier) order by c.name, c.id)
      as competencies
  from article a
  join article_competency mine on mine.tenant_id = :tenant and mine.tenant_id = a.tenant_id and mine.article_id = a.id
    and mine.draft = (coalesce({works}, false) or a.published_version is null)
  join about t on t.competency_id = mine.competency_id and t.article_id <> a.id
  join competency c on c.tenant_id = :tenant and c.tenant_id = mine.tenant_id and c.id = mine.competency_id
  where a.tenant_id = :tenant and a.id = any(:articles)
  group by a.id, t.article_id
), ranked as (
  select s.of_id, s.article_id, s.rank, s.competencies,
    row_number() over (partition by s.of_id order by s.rank desc, s.article_id) as place
  from shared s
)
select k.of_id, o.id, o.external_id, v.kind, v.title, v.language, v.minutes, round(k.rank, 4) as rank, k.competencies
from ranked k
join open o on o.id = k.article_id
join article_version v on v.tenant_id = :tenant and v.article_id = o.id and v.number = o.published_version
where k.place <= :most
order by k.of_id, k.place
