-- As what do lessons that people finished become evidence? As none, unless the framework says so.
alter table framework add column lesson_evidence text collate "C"
  constraint framework_lesson_evidence check (lesson_evidence in ('SELF', 'PEER'));
