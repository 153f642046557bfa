-- With what the noise of protected answers is made. One row a tenant, drawn when it is first needed and never changed.
create table noise_secret (
  tenant_id text collate "C" not null,
  secret bytea not null,
  created_at timestamptz not null,
  constraint noise_secret_pk primary key (tenant_id),
  constraint noise_secret_long check (octet_length(secret) >= 32)
);
select espalier.distribute('noise_secret');
select espalier.protect('noise_secret', 'select, insert');
