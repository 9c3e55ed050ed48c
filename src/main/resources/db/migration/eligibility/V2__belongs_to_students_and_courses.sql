alter table eligibility.waiver add foreign key (agency_id, student_id) references students.student;
alter table eligibility.waiver add foreign key (agency_id, course_id) references catalog.course;
alter table eligibility.completion add foreign key (agency_id, student_id) references students.student;
alter table eligibility.completion add foreign key (agency_id, course_id) references catalog.course;
