-- Which imports are there? One row each; {and} narrows, {order} sorts and limits. Those of several parts come with what became of
-- each. Leans on import_job_pk, import_job_parts, import_note_pk, import_conflict_pk.
select j.id, j.kind, j.format, j.source, j.mode, j.on_error, j.dry_run, j.state, j.received, j.created, j.updated,
  j.unchanged, j.failed, j.deactivated, j.problem, j.untold_line, j.versions, j.files, j.created_at, j.created_by, j.started_at, j.finished_at, j.caller,
  coalesce(j.finished_at, j.started_at, j.created_at) as changed_at, (
    select jsonb_agg(jsonb_build_object('id', p.id, 'kind', p.kind, 'counts', jsonb_build_object('received', p.received,
        'created', p.created, 'updated', p.updated, 'unchanged', p.unchanged, 'failed', p.failed,
        'deactivated', p.deactivated)) order by p.id)
    from import_job p
    where p.tenant_id = :tenant and p.parent_id = j.id) as parts, (
    select count(*) from import_note n
    where n.tenant_id = :tenant and n.import_id = j.id) as notes, (
    select count(*) from import_conflict c
    where c.tenant_id = :tenant and (c.import_id = j.id or c.import_id in (
      select q.id from import_job q where q.tenant_id = :tenant and q.parent_id = j.id))) as conflicts
from import_job j
where j.tenant_id = :tenant {and}
{order}
