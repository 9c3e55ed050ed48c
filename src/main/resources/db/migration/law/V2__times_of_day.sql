-- Times of day were minutes after midnight.
update law.local_setting
   set value = to_char(make_interval(mins => value::int), 'HH24:MI')
 where parameter in ('eligibility/high-school-day-start', 'eligibility/high-school-day-end')
   and value ~ '^[0-9]+$';
