-- Keeps what somebody says who was asked, at the version that was read; no row is written at another one.
-- Parameters: review, rater, answers, submitted, version, now, actor. Leans on review_rater_once.
update review_rater a set answers = :answers, submitted_at = :submitted::timestamptz, version = a.version + 1,
  updated_at = :now, updated_by = :actor
where a.tenant_id = :tenant and a.review_id = :review and a.employee_id = :rater and a.confirmed_at is not null
  and a.version = :version
