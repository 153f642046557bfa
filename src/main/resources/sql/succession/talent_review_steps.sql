-- Which steps did talent reviews take? They end once, so at most one each, with the review's own id. Parameters: ids.
-- Leans on talent_review_pk.
select t.id as review_id, t.id, 'OPEN' as from_state, t.state as to_state, t.closing_comment as comment,
  t.closed_at as made_at, t.closed_by as made_by
from talent_review t
where t.tenant_id = :tenant and t.id = any(:ids) and t.closed_at is not null
order by t.id
