-- Makes an address for files. Parameters: id, kind, format, mode, onError, source, mostUses, mostBytes (or null), expires, caller, employee (or null), now,
-- actor.
insert into upload_url (tenant_id, id, kind, format, mode, on_error, source, most_uses, uses, most_bytes, expires_at, caller,
  employee_id, version, created_at, created_by, updated_at)
values (:tenant, :id, :kind, :format, :mode, :onError, :source, :mostUses, 0, :mostBytes::int, :expires, :caller, :employee::uuid, 1,
  :now, :actor, :now)
