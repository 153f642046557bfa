-- Makes these the raters of a review: new ones are added, known ones confirmed or given another kind, others taken out but
-- for those who are kept. Parameters: review, ids, employees, kinds (one of each a rater), kept (employees), confirming, now,
-- actor. Leans on review_rater_once.
with wanted as (
  select w.id, w.employee_id, w.kind
  from unnest(:ids::uuid[], :employees::uuid[], :kinds::text[]) as w (id, employee_id, kind)
), gone as (
  delete from review_rater a
  where a.tenant_id = :tenant and a.review_id = :review and not a.employee_id = any(:employees::uuid[] || :kept::uuid[])
  returning a.id
)
insert into review_rater as a (tenant_id, id, review_id, employee_id, kind, nominated_at, nominated_by, confirmed_at,
  confirmed_by, version, updated_at, updated_by)
select :tenant, w.id, :review, w.employee_id, w.kind, :now, :actor, case when :confirming then :now::timestamptz end,
  case when :confirming then :actor end, 1, :now, :actor
from wanted w
on conflict (tenant_id, review_id, employee_id) do update set
  kind = case when excluded.confirmed_at is not null or a.confirmed_at is null then excluded.kind else a.kind end,
  confirmed_at = coalesce(a.confirmed_at, excluded.confirmed_at),
  confirmed_by = coalesce(a.confirmed_by, excluded.confirmed_by)
