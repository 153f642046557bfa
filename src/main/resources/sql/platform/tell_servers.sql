-- Something that servers remember has changed: counts the change, so that all of them hear of it. Parameters: topic, now.
-- Leans on server_notice_pk.
insert into server_notice (topic, number, told_at) values (:topic, 1, :now)
on conflict (topic) do update set number = server_notice.number + 1, told_at = excluded.told_at
