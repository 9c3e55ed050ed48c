package org.ropeway.exchange;

import static org.ropeway.TestAgencies.in;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.ropeway.agency.Agency;
import org.ropeway.agency.District;
import org.ropeway.identity.Reach;
import org.ropeway.shared.StudentId;
import org.ropeway.shared.Who;
import org.ropeway.students.StudentLine;
import org.ropeway.students.StudentQuery;
import org.ropeway.students.Students;
import org.springframework.boot.test.context.TestComponent;

/** Brings rosters in for tests that are about what is there afterwards. */
@TestComponent
public class TestRosters {
    private static final Who CLERK = Who.command("clerk");

    private final RosterImports imports;
    private final Students students;

    TestRosters(RosterImports imports, Students students) {
        this.imports = imports;
        this.students = students;
    }

    /** Imports the package; it must be sound. */
    public RosterRun bring(Agency agency, District district, RosterFixture roster) {
        return in(agency, () -> {
            try {
                var folder = Files.createTempDirectory("roster-test");
                var zip = roster.zip(folder);
                var run =
                        imports.run(imports.begin(CLERK, district.id(), zip, "roster.zip", false), CLERK, zip, _ -> {});
                Files.delete(zip);
                Files.delete(folder);
                if (run.state() != RosterRun.State.IMPORTED) {
                    throw new IllegalStateException(
                            imports.faults(run.id(), 0, 10).toString());
                }
                return run;
            } catch (IOException broken) {
                throw new IllegalStateException(broken);
            }
        });
    }

    /** Everybody in the agency, by name. */
    public List<StudentLine> everybody(Agency agency) {
        return in(agency, () -> students.list(Reach.EVERYONE, StudentQuery.ALL));
    }

    /** The only student of the family name. */
    public StudentId named(Agency agency, String family) {
        return everybody(agency).stream()
                .filter(line -> line.name().startsWith(family + ","))
                .map(StudentLine::id)
                .reduce((_, _) -> {
                    throw new IllegalStateException("two of " + family);
                })
                .orElseThrow();
    }
}
