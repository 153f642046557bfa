-- What was done in this transaction, appended to the tenant's audit trail and bound into its chain of hashes.
-- Parameters: count, digest (of all of them together, hexadecimal), now, actor, client, trace,
-- and one array a column (the names of members parted by commas).
-- Leans on audit_chain_pk: its row lock gives positions in commit order, without holes.
with head as (
  insert into audit_chain (tenant_id, position, hash)
  values (:tenant, :count, encode(sha256(decode(:digest, 'hex')), 'hex'))
  on conflict (tenant_id) do update set position = audit_chain.position + excluded.position,
    hash = encode(sha256(decode(audit_chain.hash || :digest, 'hex')), 'hex')
  returning position, hash
)
insert into audit_event (tenant_id, id, position, occurred_at, actor, client, action, object_type, object_key,
  before_hash, after_hash, members, trace_id, digest, chain)
select :tenant, c.id, head.position - :count + c.ordinal, :now, :actor, :client::text, c.action, c.object_type, c.object_key,
  c.before_hash, c.after_hash, string_to_array(c.members, ','), :trace::text, c.digest, head.hash
from head, unnest(:ids::uuid[], :actions::text[], :objectTypes::text[], :objectIds::text[], :befores::text[],
  :afters::text[], :members::text[], :digests::text[]) with ordinality
  as c (id, action, object_type, object_key, before_hash, after_hash, members, digest, ordinal)
