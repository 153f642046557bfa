-- Adds what clients sent to this server to what all servers know, and says when each has the whole of its quota again.
-- Parameters: clients (sorted, so that two servers never wait for each other), fulls (when they would have it if they had sent nothing
-- else), now. Leans on rate_use_pk.
insert into rate_use (client, full_at)
select u.client, u.full_at from unnest(:clients::uuid[], :fulls::timestamptz[]) as u (client, full_at)
on conflict (client) do update set full_at = greatest(rate_use.full_at, :now) + (excluded.full_at - :now)
returning client, full_at
