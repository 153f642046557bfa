-- Which steps did reviews take, and for which side? The first one first. Parameters: reviews. Leans on review_transition_of.
select t.review_id, t.id, t.from_state, t.to_state, t.side, t.comment, t.made_at, t.made_by
from review_transition t
where t.tenant_id = :tenant and t.review_id = any(:reviews)
order by t.review_id, t.id
