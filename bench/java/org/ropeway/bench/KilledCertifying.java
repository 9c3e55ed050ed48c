package org.ropeway.bench;

import java.nio.file.Path;
import java.util.Map;
import org.ropeway.demo.BuiltProgram;
import org.ropeway.demo.HttpVisitor;

/** Certifying locks a period, issues a certificate and keeps the minutes as they were: all three, or none. */
final class KilledCertifying extends Killed {
    private static final String PAGE = "/attendance-periods?year=2024";
    private static final String PERIOD = "/attendance-periods/2024/P1/";

    KilledCertifying(Path data) {
        super(data);
    }

    @Override
    String name() {
        return "a period of %,d sheets is certified".formatted(24 * BenchAgency.weekdays(CrashAgency.FIRST));
    }

    @Override
    void killInTheMiddle(BuiltProgram program, int round) throws Exception {
        var director = program.visitor("bench", "director");
        if (ask("select count(*) from attendance.period where status = 'CERTIFIED'") > 0) {
            director.post(PAGE, PERIOD + "reopening", Map.of("why", "Certified once more"));
            program.visitor("bench", "business").post(PAGE, PERIOD + "agreement", Map.of());
        }
        kill(program, () -> certify(director), wait(round));
    }

    private static int certify(HttpVisitor director) throws Exception {
        return director.post(PAGE, PERIOD + "certificate", Map.of()).statusCode();
    }

    @Override
    boolean isWhole(BuiltProgram program) throws Exception {
        long versions = ask("select coalesce(sum(version), 0) from attendance.period");
        long certificates = ask("select count(*) from attendance.certificate");
        long kept = ask("select count(distinct version) from funding.frozen_sum");
        long told = ask("select count(*) from journal.entry where act = 'period.certify'");
        long different = ask("""
                select count(*)
                  from attendance.certificate c
                 where minutes <> (select sum(minutes) from funding.frozen_sum f where f.version = c.version)
                    or minutes <> (select sum(minutes) from attendance.certificate_section s where s.number = c.number)
                """);
        if (versions != certificates || kept != versions || told != versions || different > 0) {
            throw new IllegalStateException("certified in part: version %d, %d certificates, %d kept, %d in the journal"
                    .formatted(versions, certificates, kept, told));
        }
        return ask("select count(*) from attendance.period where status = 'CERTIFIED'") > 0;
    }

    @Override
    void isDoneAfterAll(BuiltProgram program) throws Exception {
        if (!isWhole(program)) {
            certify(program.visitor("bench", "director"));
            if (!isWhole(program)) {
                throw new IllegalStateException("the period cannot be certified");
            }
        }
    }
}
