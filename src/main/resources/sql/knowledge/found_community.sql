-- Makes the founder of a community, in which nobody is, its first moderator. Parameters: id, key (its external id), community, founder, now, actor.
insert into community_member (tenant_id, id, source, external_id, community_id, employee_id, role, state, active, version, created_at,
  created_by, updated_at, updated_by)
select :tenant, :id, 'default', :key, :community, :founder, 'MODERATOR', 'JOINED', true, 1, :now, :actor, :now, :actor
where not exists (
  select 1 from community_member k where k.tenant_id = :tenant and k.community_id = :community and k.deleted_at is null)
