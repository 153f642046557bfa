-- The evidence of one person and competency (w), revoked or not. The order is that of evidence_of_person: on tables that no
-- one has analysed yet all indexes look alike, and the order makes this one the cheapest.
(
  select x.* from evidence x
  where x.tenant_id = :tenant and x.employee_id = w.employee_id and x.competency_id = w.competency_id
  order by x.observed_at
  offset 0
)
