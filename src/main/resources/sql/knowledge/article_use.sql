-- What do people do with articles, and what did the caller? One row an article.
-- Slot: self (over employee me, who asks). Parameters: articles. Leans on article_pk, article_view_pk, article_rating_pk,
-- lesson_completion_of_version.
select a.id, r.mean, r.ratings, r.own, w.views, w.readers, c.completions, c.done
from article a
left join employee me on me.tenant_id = :tenant and {self}
cross join lateral (
  select round(avg(x.stars), 2) as mean, count(*) as ratings, max(x.stars) filter (where x.employee_id = me.id) as own
  from article_rating x where x.tenant_id = :tenant and x.article_id = a.id
) r
cross join lateral (
  select count(*) as views, count(distinct x.employee_id) as readers
  from article_view x where x.tenant_id = :tenant and x.article_id = a.id
) w
cross join lateral (
  select count(distinct x.employee_id) as completions,
    coalesce(bool_or(x.employee_id = me.id and x.number = a.published_version), false) as done
  from lesson_completion x where x.tenant_id = :tenant and x.article_id = a.id
) c
where a.tenant_id = :tenant and a.id = any(:articles)
