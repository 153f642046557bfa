-- Frameworks in the forms in which others publish them: one file becomes an import of several parts, each of one kind, applied in one
-- transaction; what the file says and nothing here keeps is noted.
alter table import_job add column parent_id uuid;
alter table import_job add column format text collate "C";
alter table import_job add constraint import_job_part_of foreign key (tenant_id, parent_id)
  references import_job (tenant_id, id) on delete cascade;
create index import_job_parts on import_job (tenant_id, parent_id, id) where parent_id is not null;

create table import_note (
  tenant_id text collate "C" not null,
  import_id uuid not null,
  number int not null,
  file text not null,
  line int,
  field text,
  said text,
  reason text not null,
  constraint import_note_pk primary key (tenant_id, import_id, number)
);
select espalier.distribute('import_note');
select espalier.protect('import_note', 'select, insert, update, delete');
alter table import_note add constraint import_note_of foreign key (tenant_id, import_id)
  references import_job (tenant_id, id) on delete cascade;
