-- What has somebody said, or is asked to say, in a review? One row: as which rater, and the sheet if there is one.
-- Slot: me (the reader's employee). Parameters: review, side (SELF, MANAGER or null for neither).
-- Nobody is no null: a join that cannot find anything loses its tenant on a cluster.
-- Leans on review_sheet_once, review_rater_once.
select coalesce(:side::text, a.kind) as kind, coalesce(h.answers, a.answers) as answers,
  case when :side::text is null then a.submitted_at else h.submitted_at end as submitted_at,
  coalesce(h.version, a.version, 0) as version
from review r
left join review_sheet h on h.tenant_id = :tenant and h.tenant_id = r.tenant_id and h.review_id = r.id and h.kind = coalesce(:side::text, '')
left join review_rater a on a.tenant_id = :tenant and a.tenant_id = r.tenant_id and a.review_id = r.id
  and a.employee_id = coalesce(:me::uuid, '00000000-0000-0000-0000-000000000000') and a.confirmed_at is not null
  and a.employee_id::text = coalesce(:side::text, a.employee_id::text)
where r.tenant_id = :tenant and r.id = :review and (:side::text is not null or a.id is not null)
