-- Takes a step with some reviews and puts it on record. Signing says what the person says to it; whatever leads away from a
-- shared review takes that back. Sheets are handed in by the step that ends their time.
-- Parameters: reviews, ids (of the steps, one of each a review), from, to, side, comment, disagreement, handed, now, actor.
-- Leans on review_pk, review_sheet_once.
with step as (
  select a.review_id, a.id from unnest(:reviews::uuid[], :ids::uuid[]) as a (review_id, id)
), recorded as (
  insert into review_transition (tenant_id, id, review_id, from_state, to_state, side, comment, made_at, made_by)
  select :tenant, s.id, s.review_id, :from, :to, :side, :comment::text, :now, :actor from step s
  returning id
), handed as (
  update review_sheet h set submitted_at = :now, version = h.version + 1, updated_at = :now, updated_by = :actor
  where h.tenant_id = :tenant and h.review_id = any(:reviews) and h.kind = :handed::text and h.submitted_at is null
  returning h.id
)
update review r set state = :to, version = r.version + 1, updated_at = :now, updated_by = :actor,
  ready_at = case when :to in ('DRAFT', 'SELF', 'MANAGER') or :from = 'MANAGER' then null else r.ready_at end,
  shared_at = case when :to = 'SHARED' then :now when :to = 'SIGNED' then r.shared_at end,
  signed_at = case when :to = 'SIGNED' then :now::timestamptz end,
  disagreement = (:to = 'SIGNED' and :disagreement),
  sign_comment = case when :to = 'SIGNED' then :comment::text end
where r.tenant_id = :tenant and r.id = any(:reviews) and r.state = :from
