package org.ropeway.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.exchange.RosterRule.*;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A package for each way in which a roster may be wrong; the first fifteen are those of the negative conformance
 * scenarios of OneRoster 1.2 CSV, with packages of our own.
 */
class RosterRulesTest {
    @Test
    void aSoundPackagePassesWithoutAWord() {
        var reading = RosterReading.of(RosterFixture.bulk());
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.contents().rows())
                .containsEntry(RosterFile.USERS, 4L)
                .containsEntry(RosterFile.ENROLLMENTS, 3L);
        assertThat(reading.rows()).hasSize(2 + 2 + 1 + 1 + 4 + 4 + 3 + 2);
    }

    @Test
    void scenario1MissingManifest() {
        assertThat(RosterReading.of(RosterFixture.bulk().bytesWithoutManifest()).rules())
                .containsExactly(MANIFEST_MISSING);
    }

    @Test
    void scenario2InvalidManifestHeader() {
        var reading = RosterReading.of(RosterFixture.empty("1.2").entry("manifest.csv", "PropertyName,value\n"));
        assertThat(reading.faults())
                .contains(new RosterFault("manifest.csv", 1, "", "PropertyName,value", MANIFEST_HEADER));
    }

    @Test
    void scenario3UnknownZipEntry() {
        only(RosterFixture.bulk().entry("extra.csv", "sourcedId\nx1"), fault("extra.csv", 0, "", null, ENTRY_UNKNOWN));
        only(RosterFixture.bulk().entry("old/users.csv", "x"), fault("old/users.csv", 0, "", null, ENTRY_NOT_AT_ROOT));
    }

    @Test
    void scenario4AnnouncedFileIsNotThere() {
        only(
                RosterFixture.empty("1.2").manifest("file.users", "bulk"),
                fault("manifest.csv", 24, "file.users", "bulk", FILE_MISSING).onAnyLine());
    }

    @Test
    void scenario5PresentFileIsCalledAbsent() {
        only(
                RosterFixture.bulk().manifest("file.demographics", "absent"),
                fault("manifest.csv", 0, "file.demographics", "absent", FILE_UNDECLARED)
                        .onAnyLine());
    }

    @Test
    void scenario6QuotesThatDoNotClose() {
        only(RosterFixture.bulk().change("users", "Tomas", "To\"mas"), fault("users.csv", 4, "", "To\"mas", CSV_QUOTE));
        var open = RosterReading.of(RosterFixture.bulk().change("users", ",Tomas,", ",\"Tomas,"));
        assertThat(open.errors()).containsExactly(new RosterFault("users.csv", 4, "", null, CSV_QUOTE));
    }

    @Test
    void scenario7HeadersOutOfOrderAndStrangeColumns() {
        only(
                RosterFixture.bulk()
                        .change("orgs", "sourcedId,status", "status,sourcedId")
                        .change("orgs", "d1,,,", ",d1,,")
                        .change("orgs", "s1,,,", ",s1,,"),
                fault("orgs.csv", 1, "sourcedId", null, HEADER_ORDER));
        only(
                RosterFixture.bulk()
                        .change("demographics", "sourcedId,", "sourcedId,metadata.local,")
                        .change("demographics", "u1,", "u1,x,")
                        .change("demographics", "u2,", "u2,x,"),
                fault("demographics.csv", 1, "metadata.local", null, METADATA_POSITION));
        only(
                RosterFixture.bulk()
                        .change("orgs", "parentSourcedId", "parentSourcedId,localCode")
                        .change("orgs", "1062117,\n", "1062117,,x\n")
                        .change("orgs", ",d1\n", ",d1,y\n"),
                fault("orgs.csv", 1, "localCode", null, HEADER_UNKNOWN));
    }

    @Test
    void metadataColumnsAfterTheOthersAreAllowed() {
        only(RosterFixture.bulk()
                .change("orgs", "parentSourcedId", "parentSourcedId,metadata.phone,metadata.fax")
                .change("orgs", "1062117,\n", "1062117,,1,2\n")
                .change("orgs", ",d1\n", ",d1,3,4\n"));
    }

    @Test
    void scenario8FieldsOfTheWrongForm() {
        var roster = RosterFixture.bulk()
                .change("academicSessions", "year,2027", "year,20X7")
                .change("courses", "11,s1,", "11,bad id,")
                .change("users", "true,tlee", "maybe,tlee")
                .change("users", "{SSID:1000000001}", "SSID=1")
                .change("enrollments", "u1,student,,2026-08-17", "u1,pupil,,2026-02-30")
                .change("classes", "\"1,2\"", "\"1,,2\"")
                .change("roles", "u3,primary,teacher", "u3,primary,")
                .file("categories", "bulk", """
                        sourcedId,status,dateLastModified,title,weight
                        g1,,,Homework,twenty
                        """)
                .file("lineItems", "bulk", """
                        sourcedId,status,dateLastModified,title,description,assignDate,dueDate,classSourcedId,categorySourcedId,academicSessionSourcedId,resultValueMin,resultValueMax,schoolSourcedId
                        l1,,,Quiz,,2026-09-01,2026-09-08,k1,g1,fall,0,ten,s1
                        """);
        var reading = RosterReading.of(roster);
        assertThat(reading.faults())
                .contains(
                        new RosterFault("academicSessions.csv", 2, "schoolYear", "20X7", YEAR_FORM),
                        new RosterFault("courses.csv", 2, "orgSourcedId", "bad id", ID_FORM),
                        new RosterFault("users.csv", 4, "enabledUser", "maybe", BOOLEAN_FORM),
                        new RosterFault("users.csv", 2, "userIds", "SSID=1", USER_IDS_FORM),
                        new RosterFault("enrollments.csv", 2, "role", "pupil", VOCABULARY),
                        new RosterFault("enrollments.csv", 2, "beginDate", "2026-02-30", DATE_FORM),
                        new RosterFault("classes.csv", 2, "periods", "1,,2", LIST_ITEM_EMPTY),
                        new RosterFault("roles.csv", 4, "role", null, REQUIRED),
                        new RosterFault("categories.csv", 2, "weight", "twenty", INTEGER_FORM),
                        new RosterFault("lineItems.csv", 2, "resultValueMax", "ten", NUMBER_FORM));
        assertThat(reading.faults()).hasSize(10);
    }

    @Test
    void scenario9DeltaWithoutARealTime() {
        var roster = RosterFixture.empty("1.2").delta("orgs", "s1,active,yesterday,Clovis High,school,,");
        only(roster, fault("orgs.csv", 2, "dateLastModified", "yesterday", DATETIME_FORM));
    }

    @Test
    void scenario10BulkRowsWithAStatus() {
        only(
                RosterFixture.bulk().change("orgs", "d1,,,", "d1,active,2026-08-01T00:00:00.000Z,"),
                fault("orgs.csv", 2, "status", "active", BULK_STATUS),
                fault("orgs.csv", 2, "dateLastModified", "2026-08-01T00:00:00.000Z", BULK_DATE_MODIFIED));
    }

    @Test
    void scenario11DeltaRowsWithoutStatusAndTime() {
        only(
                RosterFixture.empty("1.2").delta("orgs", "s1,,,Clovis High,school,,"),
                fault("orgs.csv", 2, "status", "", DELTA_STATUS),
                fault("orgs.csv", 2, "dateLastModified", "", DELTA_DATE_MODIFIED));
    }

    @Test
    void scenario12SameIdTwice() {
        only(
                RosterFixture.bulk().row("orgs", "s1,,,Clovis East,school,,d1"),
                fault("orgs.csv", 4, "sourcedId", "s1", DUPLICATE_ID));
    }

    @Test
    void scenario13ReferenceIntoAFileThatIsNotThere() {
        only(
                RosterFixture.bulk().without("courses"),
                fault("classes.csv", 2, "courseSourcedId", "c1", REFERENCE_FILE_ABSENT));
    }

    @Test
    void scenario14ReferenceToNobody() {
        only(
                RosterFixture.bulk().change("enrollments", "u2,student", "u9,student"),
                fault("enrollments.csv", 3, "userSourcedId", "u9", REFERENCE_MISSING));
        only(
                RosterFixture.bulk().change("users", ",u4,11,", ",u5,11,"),
                fault("users.csv", 2, "agentSourcedIds", "u5", REFERENCE_MISSING));
    }

    @Test
    void scenario15ValuesThatContradictEachOther() {
        var roster = RosterFixture.bulk()
                .file("categories", "bulk", "sourcedId,status,dateLastModified,title,weight\ng1,,,Homework,20\n")
                .file("lineItems", "bulk", """
                        sourcedId,status,dateLastModified,title,description,assignDate,dueDate,classSourcedId,categorySourcedId,academicSessionSourcedId,resultValueMin,resultValueMax,schoolSourcedId
                        l1,,,Quiz,,2026-09-01,2026-09-08,k1,g1,fall,100,0,s1
                        """)
                .file("scoreScales", "bulk", """
                        sourcedId,status,dateLastModified,title,type,orgSourcedId,courseSourcedId,classSourcedId,scoreScaleValue
                        v1,,,Letters,letter,s1,c1,k1,A:94
                        """)
                .file("lineItemLearningObjectiveIds", "bulk", """
                        sourcedId,status,dateLastModified,lineItemSourcedId,source,learningObjectiveId
                        o1,,,l1,case,not-a-urn
                        """);
        only(
                roster,
                fault("lineItems.csv", 2, "resultValueMin", "100", SCORE_RANGE),
                fault("scoreScales.csv", 2, "scoreScaleValue", "A:94", SCORE_SCALE),
                fault(
                        "lineItemLearningObjectiveIds.csv",
                        2,
                        "learningObjectiveId",
                        "not-a-urn",
                        LEARNING_OBJECTIVE_ID));
    }

    @Test
    void manifestRowsAreAllThereOnceAndKnown() {
        var roster = RosterFixture.bulk()
                .withoutProperty("file.results")
                .manifest("file.lunches", "absent")
                .manifest("vendor.mood", "good")
                .manifest("file.categories", "maybe")
                .manifest("manifest.version", "2.0");
        assertThat(RosterReading.of(roster).counts())
                .containsOnlyKeys(
                        MANIFEST_PROPERTY_MISSING,
                        MANIFEST_FILE_UNKNOWN,
                        MANIFEST_PROPERTY_UNKNOWN,
                        MANIFEST_MODE,
                        MANIFEST_VERSION);
        assertThat(RosterReading.of(RosterFixture.bulk().manifest("oneroster.version", "2.0"))
                        .rules())
                .containsExactly(MANIFEST_ROSTER_VERSION);
    }

    @Test
    void smallSlipsAreWarningsAndTheRowsPass() {
        var roster = RosterFixture.bulk()
                .change("users", "true,aruiz", "TRUE,aruiz")
                .change("classes", "scheduled", "Scheduled")
                .change("classes", "\"1,2\"", "\"1, 2\"")
                .change("users", ",u4,11,", ",u4,eleventh,")
                .change("users", ",1000000002,", ",ABC,")
                .change("users", ",1000000001,ana", ",,ana")
                .change("demographics", "2010-03-02", "1810-03-02")
                .change(
                        "enrollments",
                        "e1,,,k1,s1,u1,student,,2026-08-17,",
                        "e1,,,k1,s1,u1,student,,2026-08-17,2026-08-01")
                .row("users", "u5,,,true,x,,Xi,Wu,,,,,,,,,,,,,,")
                .row("orgs", "")
                .entry("__MACOSX/._users.csv", "x");
        var reading = RosterReading.of(roster);
        assertThat(reading.errors()).isEmpty();
        assertThat(reading.rules())
                .containsExactlyInAnyOrder(
                        BOOLEAN_CASE,
                        VOCABULARY_CASE,
                        LIST_SPACES,
                        GRADE_UNKNOWN,
                        STATE_ID_FORM,
                        STATE_ID_MISSING,
                        BIRTH_DATE_ODD,
                        DATES_REVERSED,
                        USER_WITHOUT_ROLE,
                        ROW_BLANK,
                        ENTRY_IGNORED);
        assertThat(reading.faults()).contains(new RosterFault("users.csv", 2, "identifier", null, STATE_ID_MISSING));
    }

    @Test
    void charactersThatAreNotUtf8AreAnError() {
        var latin =
                "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\nd1,,,Ca\u00f1ada,district,,\ns1,,,Clovis,school,,d1\n"
                        .getBytes(StandardCharsets.ISO_8859_1);
        only(RosterFixture.bulk().entry("orgs.csv", latin), fault("orgs.csv", 2, "", "Ca\uFFFDada", ENCODING));
        var wide = "sourcedId".getBytes(StandardCharsets.UTF_16);
        assertThat(RosterReading.of(RosterFixture.bulk().entry("orgs.csv", wide))
                        .rules())
                .contains(ENCODING);
    }

    @Test
    void aByteOrderMarkIsPassedOver() {
        only(
                RosterFixture.bulk().change("orgs", "sourcedId", "\uFEFFsourcedId"),
                fault("orgs.csv", 1, "", null, BYTE_ORDER_MARK));
    }

    @Test
    void aDeltaMayReferToWhatWasStored() throws Exception {
        var roster = RosterFixture.empty("1.2")
                .delta("enrollments", "e9,active,2026-09-01T08:00:00.000Z,k1,s1,u1,student,,2026-09-01,");
        var known = new RosterContext.KnownIds() {
            @Override
            public void load(RosterFile file, SourceIds into) {
                for (var id : List.of("k1", "s1", "u1")) {
                    into.mark(into.of(id), SourceIds.STORED);
                }
            }
        };
        var zip = roster.zip(java.nio.file.Files.createTempDirectory("roster"));
        assertThat(RosterReading.of(zip, RosterLimits.standard(), known).faults())
                .isEmpty();
        assertThat(RosterReading.of(zip).counts()).containsEntry(REFERENCE_MISSING, 3L);
    }

    @Test
    void aPackageThatSwellsIsStopped() {
        var roster = RosterFixture.bulk()
                .entry("categories.csv", "a,b\n".repeat(2 << 20))
                .manifest("file.categories", "bulk");
        assertThat(RosterReading.of(roster).rules()).contains(PACKAGE_TOO_LARGE);
        assertThat(RosterReading.of("not a zip".getBytes(StandardCharsets.UTF_8))
                        .rules())
                .containsExactly(PACKAGE_UNREADABLE);
    }

    @Test
    void rowsNeedAllTheirFields() {
        only(
                RosterFixture.bulk().row("orgs", "s2,,,Clovis East,school,"),
                fault("orgs.csv", 4, "", "6 / 7", ROW_WIDTH));
    }

    @Test
    void classesAreHeldAtASchoolAndProfilesAreTheirUsers() {
        var roster = RosterFixture.bulk()
                .change("classes", "B 12,s1", "B 12,d1")
                .change("courses", "c1,,,year", "c1,,,fall")
                .file("userProfiles", "bulk", """
                        sourcedId,status,dateLastModified,userSourcedId,profileType,vendorId,applicationId,description,credentialType,username,password
                        p1,,,u1,login,v1,,,username,ana,
                        """)
                .change(
                        "roles",
                        "r2,,,u2,primary,student,2026-08-17,,s1,",
                        "r2,,,u2,primary,student,2026-08-17,,s1,p1");
        only(
                roster,
                fault("courses.csv", 2, "schoolYearSourcedId", "fall", SCHOOL_YEAR_TYPE),
                fault("classes.csv", 2, "schoolSourcedId", "d1", SCHOOL_TYPE),
                fault("roles.csv", 3, "userProfileSourcedId", "p1", PROFILE_OWNER));
    }

    private record Expected(RosterFault fault, boolean anyLine) {
        Expected onAnyLine() {
            return new Expected(fault, true);
        }

        boolean is(RosterFault found) {
            return anyLine
                    ? found.file().equals(fault.file())
                            && found.field().equals(fault.field())
                            && found.rule() == fault.rule()
                    : found.equals(fault);
        }
    }

    private static Expected fault(String file, long line, String field, String value, RosterRule rule) {
        return new Expected(new RosterFault(file, line, field, value, rule), false);
    }

    /** These faults and no others. */
    private static void only(RosterFixture roster, Expected... expected) {
        var faults = RosterReading.of(roster).faults();
        assertThat(faults).hasSize(expected.length);
        for (var one : expected) {
            assertThat(faults).anyMatch(one::is, one.fault().toString());
        }
    }
}
