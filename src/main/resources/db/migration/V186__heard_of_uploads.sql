-- When the last of a file came that is being received: what is silent was left by a server that ended, and is given up.
alter table import_job add column heard_at timestamptz;
create index import_job_receiving on import_job (tenant_id, id) where state = 'RECEIVING';
