-- Addresses to which systems without tokens put their files, and what they are signed with: one secret a tenant, drawn when the first
-- address is made and never changed.
create table upload_secret (
  tenant_id text collate "C" not null,
  secret bytea not null,
  created_at timestamptz not null,
  constraint upload_secret_pk primary key (tenant_id),
  constraint upload_secret_long check (octet_length(secret) >= 32)
);
select espalier.distribute('upload_secret');
select espalier.protect('upload_secret', 'select, insert');

create table upload_url (
  tenant_id text collate "C" not null,
  id uuid not null,
  kind text collate "C" not null,
  format text collate "C" not null,
  mode text collate "C" not null,
  on_error text collate "C" not null,
  source text collate "C" not null,
  most_uses int not null,
  uses int not null,
  most_bytes int,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by text,
  caller jsonb not null,
  version int not null,
  created_at timestamptz not null,
  created_by text not null,
  updated_at timestamptz not null,
  constraint upload_url_pk primary key (tenant_id, id),
  constraint upload_url_used check (uses between 0 and most_uses)
);
select espalier.distribute('upload_url');
select espalier.protect('upload_url', 'select, insert, update, delete');
