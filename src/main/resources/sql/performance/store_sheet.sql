-- Keeps what the person or the manager says, at the version that was read; no row is written at another one.
-- Parameters: id, review, kind, answers, submitted, version, now, actor. Leans on review_sheet_once.
insert into review_sheet as h (tenant_id, id, review_id, kind, answers, submitted_at, version, updated_at, updated_by)
values (:tenant, :id, :review, :kind, :answers, :submitted::timestamptz, 1, :now, :actor)
on conflict (tenant_id, review_id, kind) do update set answers = excluded.answers, submitted_at = excluded.submitted_at,
  version = h.version + 1, updated_at = excluded.updated_at, updated_by = excluded.updated_by
where h.version = :version
