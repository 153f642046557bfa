-- How did each framework turn evidence into a proficiency at a moment? Gives: policy. Parameters: asOf.
-- Leans on framework_pk and past_state_pk.
policy as (
  select f.id as framework_id, f.scale_id,
    coalesce(s.state ->> 'state', f.state) as state,
    coalesce(s.state ->> 'resolution_policy', f.resolution_policy) as resolution_policy,
    coalesce(s.state -> 'source_priority', f.source_priority) as source_priority,
    coalesce((s.state ->> 'newest_share')::numeric, f.newest_share) as newest_share,
    coalesce((s.state ->> 'self_counts')::bool, f.self_counts) as self_counts
  from framework f
  left join lateral (
    select p.state from past_state p
    where p.tenant_id = :tenant and p.subject_id = f.id and p.held_until > :asOf
    order by p.held_until limit 1
  ) s on true
  where f.tenant_id = :tenant
)
