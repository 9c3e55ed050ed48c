package org.ropeway;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.ropeway.agency.Agencies;
import org.ropeway.agency.Agency;
import org.ropeway.agency.AgencyId;
import org.ropeway.agency.AgencyScope;
import org.ropeway.agency.Directory;
import org.ropeway.agency.District;
import org.ropeway.agency.School;
import org.ropeway.identity.Accounts;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Grant;
import org.ropeway.shared.DistrictId;
import org.ropeway.shared.SchoolId;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Fixtures that read aloud: agencies, districts, schools and people, each new for the test that asks. */
@TestComponent
public class TestAgencies {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Agencies agencies;
    private final Directory directory;
    private final Accounts accounts;

    TestAgencies(Agencies agencies, Directory directory, Accounts accounts) {
        this.agencies = agencies;
        this.directory = directory;
        this.accounts = accounts;
    }

    public Agency anAgency() {
        var slug = "agency-" + NUMBER.incrementAndGet();
        var agency = new Agency(
                AgencyId.random(),
                slug,
                "Regional Occupational Program " + slug,
                slug,
                Agency.Structure.JOINT_POWERS,
                "The director's office",
                ZoneId.of("America/Los_Angeles"));
        AgencyScope.run(agency.id(), () -> agencies.found(agency));
        return agency;
    }

    public District aDistrict(Agency agency, String code) {
        var district = new District(DistrictId.random(), code, "District " + code);
        AgencyScope.run(agency.id(), () -> directory.add(district));
        return district;
    }

    public School aSchool(Agency agency, District district, String name) {
        var school = new School(SchoolId.random(), district.id(), name, null, null);
        AgencyScope.run(agency.id(), () -> directory.add(school));
        return school;
    }

    /** Somebody who can be signed in by {@link #as}, with a password that nobody knows. */
    public Actor somebody(Agency agency, Grant... grants) {
        return AgencyScope.in(agency.id(), () -> {
            var number = NUMBER.incrementAndGet();
            UUID account = accounts.open("person-" + number, "Person " + number, null, Arrays.asList(grants));
            return accounts.findActor(account).orElseThrow();
        });
    }

    /** Signs the actor in for one request made by MockMvc. */
    public static RequestPostProcessor as(Actor actor) {
        return SecurityMockMvcRequestPostProcessors.authentication(
                UsernamePasswordAuthenticationToken.authenticated(actor, null, List.of()));
    }

    public static <T> T in(Agency agency, Supplier<T> work) {
        return AgencyScope.in(agency.id(), work);
    }
}
