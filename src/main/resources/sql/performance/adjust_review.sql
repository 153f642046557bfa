-- Writes down what was agreed of a review, with what held before. Parameters: id, review, session, competency (null for the
-- whole review), before, level, reason, now, actor. Leans on review_pk.
with changed as (
  update review r set version = r.version + 1, updated_at = :now, updated_by = :actor
  where r.tenant_id = :tenant and r.id = :review
  returning r.id
)
insert into review_adjustment (tenant_id, id, review_id, session_id, competency_id, level_before, level, reason, made_at, made_by)
select :tenant, :id, c.id, :session, :competency::uuid, :before::numeric, :level, :reason, :now, :actor
from changed c
