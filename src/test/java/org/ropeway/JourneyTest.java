package org.ropeway;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** Runs in a browser against the whole program, with the style page; all journeys share one program and one Chromium. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("journey")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "ropeway.style-page=true")
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
    org.ropeway.funding.ada.TestAda.class,
    org.ropeway.journeys.Browser.class,
    org.ropeway.journeys.TemplatesShown.class
})
public @interface JourneyTest {}
