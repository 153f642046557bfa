-- Ends a run. Parameters: run, insight (what the report said when it was made), state, asOf, rows, bytes, digest (of its file, or null), error, detail (why it failed, or null), now.
-- Leans on report_run_pk.
update report_run r set insight = :insight, state = :state, as_of = :asOf::text, row_count = :rows::bigint, byte_count = :bytes::bigint,
  digest = :digest::text, error = :error::text, error_detail = :detail::text, finished_at = :now
where r.tenant_id = :tenant and r.id = :run
