package org.ropeway.students;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ropeway.identity.Reach;
import org.ropeway.shared.DistrictId;
import org.ropeway.shared.Grade;
import org.ropeway.shared.NoSuch;
import org.ropeway.shared.SchoolId;
import org.ropeway.shared.StudentId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bound agency's students. What takes a {@link Reach} answers only of students whom it covers. */
@Service
@Transactional(readOnly = true)
public class Students {
    private static final RowMapper<Student> STUDENT = (row, _) -> student(row);
    private static final RowMapper<Contact> CONTACT = (row, _) ->
            new Contact(row.getString("name"), row.getString("role"), row.getString("email"), row.getString("phone"));
    private static final RowMapper<StudentLine> LINE = (row, _) -> line(row);

    private final JdbcClient jdbc;
    private final StudentCounts counts;

    Students(JdbcClient jdbc, StudentCounts counts) {
        this.jdbc = jdbc;
        this.counts = counts;
    }

    /** @throws NoSuch if the bound agency has no such student */
    public Student byId(StudentId id) {
        return jdbc.sql("""
                select id, district_id, school_id, given_name, middle_name, family_name, preferred_given_name,
                       preferred_family_name, birth_date, grade, gender, ssid, email, phone, standing, residence,
                       vanished_on
                  from students.student
                 where id = :id
                """)
                .param("id", id.value())
                .query(STUDENT)
                .optional()
                .orElseThrow(() -> new NoSuch("student", id));
    }

    /** @throws NoSuch if there is no such student, or the reach does not cover them */
    public Student byId(StudentId id, Reach reach) {
        var student = byId(id);
        if (!covers(reach, student)) {
            throw new NoSuch("student", id);
        }
        return student;
    }

    /** The student's own record and those that were found to be the same person. */
    public List<StudentId> recordsOf(StudentId id) {
        return jdbc.sql("select id from students.student where :id in (id, merged_into) order by id = :id desc, id")
                .param("id", id.value())
                .query((row, _) -> new StudentId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Those of the ids that are students here, in no order. */
    public List<Student> byIds(Collection<StudentId> ids) {
        return jdbc.sql("""
                select id, district_id, school_id, given_name, middle_name, family_name, preferred_given_name,
                       preferred_family_name, birth_date, grade, gender, ssid, email, phone, standing, residence,
                       vanished_on
                  from students.student
                 where id = any(:ids)
                """)
                .param("ids", ids.stream().map(StudentId::value).toArray(UUID[]::new))
                .query(STUDENT)
                .list();
    }

    /** Every student that the reach covers, one after the other, by name; vanished ones too. */
    public void forEach(Reach reach, Consumer<Student> reader) {
        jdbc.sql("""
                select id, district_id, school_id, given_name, middle_name, family_name, preferred_given_name,
                       preferred_family_name, birth_date, grade, gender, ssid, email, phone, standing, residence,
                       vanished_on
                  from students.student
                 where standing <> 'MERGED'
                   and (:everyone or district_id = any(:districts) or school_id = any(:schools) or id = any(:students))
                 order by sort_name, id
                """)
                .params(new StudentFilter(reach, StudentQuery.ALL).params())
                .withFetchSize(2_000)
                .query(row -> {
                    reader.accept(student(row));
                });
    }

    /** One page of the list. */
    public List<StudentLine> list(Reach reach, StudentQuery query) {
        return jdbc.sql(StudentFilter.sql(query.sort()))
                .params(new StudentFilter(reach, query).params())
                .query(LINE)
                .list();
    }

    /** How many the list has on all its pages; what another node changed may be missing for two seconds. */
    public long count(Reach reach, StudentQuery query) {
        return counts.of(reach, query, () -> counted(reach, query));
    }

    private long counted(Reach reach, StudentQuery query) {
        return jdbc.sql(StudentFilter.COUNT)
                .params(new StudentFilter(reach, query).params())
                .query(Long.class)
                .single();
    }

    /** Whether the reach covers the student. */
    public static boolean covers(Reach reach, Student student) {
        var school = student.school();
        return reach.everyone()
                || reach.students().contains(student.id())
                || reach.districts().contains(student.district())
                || school != null && reach.schools().contains(school);
    }

    /** Which populations of Perkins V the student belongs to on the day. */
    public Set<SpecialPopulation> populations(StudentId student, LocalDate day) {
        return Set.copyOf(jdbc.sql("""
                select population
                  from students.special_population
                 where student_id = :student
                   and first_day <= :day
                   and (last_day is null or last_day >= :day)
                """)
                .param("student", student.value())
                .param("day", java.sql.Date.valueOf(day))
                .query((row, _) -> SpecialPopulation.valueOf(row.getString(1)))
                .set());
    }

    /** The student's guardians and contacts; who is on two rosters in the same words, once. */
    public List<Contact> contacts(StudentId student) {
        return jdbc.sql("""
                select a.given_name || ' ' || a.family_name as name, a.role, a.email, a.phone
                  from students.contact c
                  join students.home_adult a
                    on a.district_id = c.district_id and a.source_id = c.adult_source_id
                 where c.student_id = :student
                   and a.vanished_on is null
                 group by a.family_name, a.given_name, a.role, a.email, a.phone
                 order by a.family_name, a.given_name, a.role
                """).param("student", student.value()).query(CONTACT).list();
    }

    /** A guardian or contact as the roster names them. @param role OneRoster's word: {@code parent} */
    public record Contact(
            String name,
            String role,
            @Nullable String email,
            @Nullable String phone) {}

    static Student student(ResultSet row) throws SQLException {
        var school = row.getObject("school_id", UUID.class);
        var grade = row.getObject("grade", Integer.class);
        var ssid = row.getString("ssid");
        return new Student(
                new StudentId(row.getObject("id", UUID.class)),
                new DistrictId(row.getObject("district_id", UUID.class)),
                school == null ? null : new SchoolId(school),
                new Student.Name(
                        row.getString("given_name"),
                        row.getString("middle_name"),
                        row.getString("family_name"),
                        row.getString("preferred_given_name"),
                        row.getString("preferred_family_name")),
                row.getObject("birth_date", LocalDate.class),
                grade == null ? null : new Grade(grade),
                Gender.valueOf(row.getString("gender")),
                ssid == null ? null : new Ssid(ssid),
                row.getString("email"),
                row.getString("phone"),
                Student.Standing.valueOf(row.getString("standing")),
                row.getString("residence"),
                row.getObject("vanished_on", LocalDate.class));
    }

    private static StudentLine line(ResultSet row) throws SQLException {
        var school = row.getObject("school_id", UUID.class);
        var grade = row.getObject("grade", Integer.class);
        return new StudentLine(
                new StudentId(row.getObject("id", UUID.class)),
                row.getString("name"),
                new DistrictId(row.getObject("district_id", UUID.class)),
                school == null ? null : new SchoolId(school),
                grade == null ? null : new Grade(grade),
                row.getBoolean("birth_date_known"),
                row.getBoolean("vanished"));
    }
}
