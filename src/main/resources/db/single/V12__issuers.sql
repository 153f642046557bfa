-- Tenants bring their own identity provider: whose tokens speak for them, and where those say what.
alter table tenant
  add column name text,
  add column issuer text,
  add column audience text,
  add column jwks_uri text,
  add column identity_provider text,
  add column claim_mapping jsonb,
  add column version int not null default 1,
  add column updated_at timestamptz,
  add constraint tenant_issuer_whole
    check ((issuer is null) = (audience is null) and (issuer is null) = (identity_provider is null));
grant update on tenant to espalier_app;

-- People whom the token's subject does not name are found by the address that the issuer verified.
create index employee_by_email on employee (tenant_id, lower(email)) where email is not null;
