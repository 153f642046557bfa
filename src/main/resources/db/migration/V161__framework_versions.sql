-- What became of earlier versions when a published framework came in a later one: what differs, what is required of the later one now.
alter table import_job add column versions jsonb;
