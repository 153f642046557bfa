-- Puts on record what somebody thinks of an article, in place of what the person thought before.
-- Parameters: id, employee, stars, now. Leans on article_rating_pk.
insert into article_rating (tenant_id, article_id, employee_id, stars, rated_at)
values (:tenant, :id, :employee, :stars, :now)
on conflict (tenant_id, article_id, employee_id) do update set stars = excluded.stars, rated_at = excluded.rated_at
where article_rating.stars <> excluded.stars
