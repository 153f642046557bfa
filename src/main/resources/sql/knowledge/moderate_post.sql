-- Pins, locks or removes a post; what is removed loses its words. Parameters: id, action, reason, version (that was read), now, actor.
-- Leans on community_post_pk.
update community_post p set
  pinned = case when :action = 'PIN' then true when :action = 'UNPIN' then false else p.pinned end,
  locked = case when :action = 'LOCK' then true when :action = 'UNLOCK' then false else p.locked end,
  removed_at = case when :action = 'REMOVE' then :now else p.removed_at end,
  removal_reason = case when :action = 'REMOVE' then :reason::text else p.removal_reason end,
  title = case when :action = 'REMOVE' and p.title is not null then 'Removed' else p.title end,
  text = case when :action = 'REMOVE' then 'Removed' else p.text end,
  version = p.version + 1, updated_at = :now, updated_by = :actor
where p.tenant_id = :tenant and p.id = :id and p.version = :version
