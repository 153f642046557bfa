-- What have servers told each other of since a moment, and how often in all? Parameters: since. Leans on server_notice_lately.
select n.topic, n.number from server_notice n where n.told_at >= :since
