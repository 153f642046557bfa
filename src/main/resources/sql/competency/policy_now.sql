-- How does each framework turn evidence into a proficiency today? Gives: policy. Leans on framework_pk.
policy as not materialized (
  select f.id as framework_id, f.scale_id, f.state, f.resolution_policy, f.source_priority, f.newest_share, f.self_counts
  from framework f
  where f.tenant_id = :tenant
)
