package org.ropeway.students;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.ropeway.shared.DistrictId;
import org.ropeway.shared.StudentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a district names its own students: whom its files may tell of. Who has moved to another district is not among them. */
@Service
@Transactional(readOnly = true)
public class HomeRecords {
    private final JdbcClient jdbc;

    HomeRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The district's students by the sourcedId of its roster. */
    public Map<String, StudentId> bySourcedId(DistrictId district) {
        return students(district, """
                select source_id, student_id
                  from students.student_source
                 where district_id = :district
                   and home
                """);
    }

    /** The district's students by state id; of two with the same one, neither is there. */
    public Map<String, StudentId> bySsid(DistrictId district) {
        return students(district, """
                select ssid, min(id::text)::uuid
                  from students.student
                 where district_id = :district
                   and ssid is not null
                   and standing <> 'MERGED'
                 group by ssid
                having count(*) = 1
                """);
    }

    private Map<String, StudentId> students(DistrictId district, String sql) {
        var students = new HashMap<String, StudentId>();
        jdbc.sql(sql).param("district", district.value()).query(row -> {
            students.put(row.getString(1), new StudentId(row.getObject(2, UUID.class)));
        });
        return students;
    }
}
