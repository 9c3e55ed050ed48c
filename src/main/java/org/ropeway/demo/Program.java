package org.ropeway.demo;

import java.time.ZoneId;
import java.util.List;
import org.ropeway.agency.Agency;
import org.ropeway.agency.Agency.Structure;
import org.ropeway.agency.AgencyId;
import org.ropeway.agency.District;
import org.ropeway.shared.DateSpan;

/**
 * A demo agency: its size and rules are those that its public documents state, where they state any.
 *
 * @param contact the office that answers for non-discrimination; never a person
 * @param students at the size that the document states, or a size of ours where it states none
 * @param mix communities of {@link People}, each with how many of a hundred belong to it
 * @param sections how many sections a course has, on average
 * @param settings the agency's own values of parameters
 */
record Program(
        String slug,
        String name,
        String shortName,
        Structure structure,
        String contact,
        int students,
        String mix,
        int sections,
        List<Setting> settings) {
    static final Program VALLEY = new Program(
            "valley",
            "Valley Regional Occupational Program",
            "Valley ROP",
            Structure.JOINT_POWERS,
            "Valley ROP, office of the director",
            6_300,
            "latino 74 white 12 punjabi 4 hmong 5 filipino 2 black 1 armenian 2",
            1,
            List.of(new Setting(
                    "eligibility/admission-rule",
                    "any-high-school",
                    "High-school freshmen through adults (overview)")));
    static final Program LA_PUENTE = new Program(
            "la-puente",
            "La Puente Valley Regional Occupational Program",
            "La Puente Valley ROP",
            Structure.JOINT_POWERS,
            "La Puente Valley ROP, School-to-Career Liaison, 626-810-3300, extension 244",
            1_200,
            "latino 78 chinese 10 filipino 5 vietnamese 3 white 4",
            1,
            List.of());
    static final Program SACRAMENTO = new Program(
            "sacramento",
            "Sacramento City Unified School District ROP and Career Technical Education",
            "Sacramento City ROP",
            Structure.SINGLE_DISTRICT,
            "Sacramento City Unified School District, ROP and Career Technical Education",
            2_400,
            "latino 40 black 16 hmong 10 white 16 chinese 7 vietnamese 5 punjabi 6",
            2,
            List.of(new Setting(
                    "eligibility/admission-rule",
                    "any-high-school",
                    "Open to any high-school student (district FAQ)")));
    static final Program LA_COUNTY = new Program(
            "la-county",
            "Los Angeles County Regional Occupational Program",
            "Los Angeles County ROP",
            Structure.COUNTY_OFFICE,
            "Assistant Director of Support Services",
            26_000,
            "latino 60 black 8 white 9 chinese 9 armenian 7 filipino 4 vietnamese 3",
            8,
            List.of(new Setting(
                    "eligibility/admission-rule",
                    "age-or-grade",
                    "16 or older, or in grade 11 or 12 (the Duarte program's page)")));
    static final Program STATE = new Program(
            "state",
            "Career Technical Education Leadership Office",
            "State office",
            Structure.STATE_OFFICE,
            "Career Technical Education Leadership Office, 916-322-5050",
            0,
            "white 100",
            0,
            List.of());

    /** In the order in which they are loaded: the one that is looked at first comes first, then the largest. */
    static final List<Program> ALL = List.of(VALLEY, LA_COUNTY, LA_PUENTE, SACRAMENTO, STATE);

    /** @param basis what it rests on, as pages cite it */
    record Setting(String parameter, String value, String basis) {}

    Agency agency(Draw draw) {
        var id = new AgencyId(draw.id());
        return new Agency(id, slug, name, shortName, structure, contact, ZoneId.of("America/Los_Angeles"));
    }

    /** The county's districts, but for Duarte, send no classes with their rosters: bell-time conflicts are unknown there. */
    boolean sendsClasses(District district) {
        return structure != Structure.COUNTY_OFFICE || district.code().equals("duarte");
    }

    /** Districts nearby that are no members, as the state's directory has them; empty where the demo needs none. */
    List<String> neighbors() {
        return isValley()
                ? List.of(
                        "Fowler Unified School District",
                        "Caruthers Unified School District",
                        "Laton Joint Unified School District")
                : List.of();
    }

    /** Whether the seats are allocated and published already. */
    boolean isPublished() {
        return equals(LA_PUENTE);
    }

    DateSpan windowIn(Season season) {
        return isPublished() ? season.pastWindow() : season.window();
    }

    boolean isValley() {
        return slug.equals(VALLEY.slug);
    }
}
