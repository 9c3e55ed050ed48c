-- Existing rows take the version of their list, so that what is written from an older one cannot replace them.
alter table enrollment.standing add column list_version int not null default 0;
update enrollment.standing s
   set list_version = l.version
  from enrollment.wish_list l
 where l.agency_id = s.agency_id and l.term_id = s.term_id and l.student_id = s.student_id;
comment on column enrollment.standing.list_version is
  'The version of the list that the row was made from: a row made from an older list never replaces a newer one.';
