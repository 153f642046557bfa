-- A tenant is changed by an operator; none if it is not of this revision any more. Parameters: slug,
-- revision, name, issuer, audience, jwksUri, provider, mapping (JSON), now.
update tenant
set name = :name::text, issuer = :issuer::text, audience = :audience::text, jwks_uri = :jwksUri::text,
  identity_provider = :provider::text, claim_mapping = :mapping::jsonb, version = version + 1, updated_at = :now
where id = :slug and version = :revision
