-- What are the frameworks? One row each; {and} narrows, {order} sorts and limits.
-- Leans on framework_pk for one, framework_external by key, framework_changed by change.
select f.id, f.external_id, f.source, f.name, f.edition, f.state, f.scale_id, s.external_id as scale_external_id,
  f.resolution_policy, f.source_priority, f.newest_share, f.self_counts, f.feedback_counts,
  f.lesson_evidence, f.source_uri, f.active, f.version,
  f.created_at, f.updated_at, f.deleted_at
from framework f
join proficiency_scale s on s.tenant_id = :tenant and s.tenant_id = f.tenant_id and s.id = f.scale_id
where f.tenant_id = :tenant {and}
{order}
