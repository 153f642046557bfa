-- What can a requirement hold for that this job (alias j, family path fp) has part in? An expression of ids: everybody, the
-- leadership levels up to the job's, its families, the job.
(array['00000000-0000-0000-0000-000000000000']::uuid[]
    || (array['00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000002',
      '00000000-0000-0000-0000-000000000003', '00000000-0000-0000-0000-000000000004',
      '00000000-0000-0000-0000-000000000005']::uuid[])[1 : coalesce(array_position(
        array['INDIVIDUAL', 'TEAM_LEAD', 'MANAGER', 'SENIOR_MANAGER', 'EXECUTIVE'], j.leadership_level), 0)]
    || coalesce(fp.path, '{}'::uuid[]) || case when j.id is null then '{}'::uuid[] else array[j.id] end)
