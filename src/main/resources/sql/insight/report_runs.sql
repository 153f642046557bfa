-- How did runs of reports go? One row a run; {and} narrows, {order} sorts and limits. Leans on report_run_pk, report_run_in.
select r.id, r.report_id, r.owner, r.insight, r.format, r.state, r.scheduled_for, r.as_of, r.row_count, r.byte_count, r.digest, r.error,
  r.error_detail, r.created_at, r.started_at, r.finished_at
from report_run r
where r.tenant_id = :tenant {and}
{order}
