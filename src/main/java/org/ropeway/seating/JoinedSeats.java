package org.ropeway.seating;

import org.ropeway.students.StudentsJoined;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Two students were found to be one person: seats and places on waiting lists go with the person. Runs stay as they were. */
@Component
class JoinedSeats {
    private final JdbcClient jdbc;

    JoinedSeats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the transaction of the answer itself, before the ledger asks who has a seat. Where both are in one section, both lines stay for somebody to look at. */
    @EventListener
    @Order(0)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(StudentsJoined joined) {
        jdbc.sql("""
                update seating.enrollment e
                   set student_id = :into
                 where e.student_id = :joined
                   and not exists (
                       select
                         from seating.enrollment o
                        where o.section_id = e.section_id
                          and o.student_id = :into)
                """)
                .param("into", joined.into().value())
                .param("joined", joined.joined().value())
                .update();
    }
}
