-- What was agreed in a session? The first one first. Parameters: session. Leans on review_adjustment_by_session.
select j.id, j.review_id, j.competency_id, j.level_before, j.level, j.reason, j.made_at, j.made_by
from review_adjustment j
where j.tenant_id = :tenant and j.session_id = :session
order by j.id
