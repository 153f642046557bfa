-- A tenant is registered by an operator; none if its slug is taken. Parameters: slug, name, issuer,
-- audience, jwksUri, provider, mapping (JSON), now.
insert into tenant (id, name, issuer, audience, jwks_uri, identity_provider, claim_mapping, created_at, updated_at)
values (:slug, :name::text, :issuer::text, :audience::text, :jwksUri::text, :provider::text, :mapping::jsonb, :now, :now)
on conflict (id) do nothing
