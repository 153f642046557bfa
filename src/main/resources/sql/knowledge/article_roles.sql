-- What is the caller to an article: one who writes it, or its reviewer? One row. Slots: writes, reviews (over article a).
-- Parameters: id. Leans on article_pk, article_co_author_pk.
select coalesce({writes}, false) as writes, coalesce({reviews}, false) as reviews
from article a
where a.tenant_id = :tenant and a.id = :id
