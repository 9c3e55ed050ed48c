package org.ropeway;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.EnableScenarios;

/**
 * Runs against the whole program on a real PostgreSQL; the day is 2026-09-01. All module tests share one context and
 * one database: each test founds agencies of its own, and row-level security keeps them apart.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@EnableScenarios
@Import({
    org.ropeway.database.TestDatabase.class,
    FixedClock.class,
    TestAgencies.class,
    org.ropeway.exchange.TestRosters.class,
    org.ropeway.schedule.TestSchedules.class,
    org.ropeway.enrollment.TestRequests.class,
    org.ropeway.seating.TestSeating.class,
    org.ropeway.attendance.TestAttendance.class,
    org.ropeway.funding.TestFunding.class,
    org.ropeway.funding.ada.TestAda.class
})
public @interface ModuleTest {}
