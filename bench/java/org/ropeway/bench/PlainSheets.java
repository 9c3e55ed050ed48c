package org.ropeway.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The same work as plain SQL under pgbench, in the program's own PostgreSQL: opening a sheet reads the section, its students and
 * the day's entries; sending one writes a posting, 35 entries and the sheet.
 */
final class PlainSheets {
    private static final String OPEN = """
            \\set section random(1, 201)
            select s.code, t.first_day from bench.numbered n join schedule.section s on s.id = n.id join agency.term t on t.id = s.term_id where n.number = :section;
            select st.id, st.given_name, st.family_name from bench.numbered n join seating.enrollment e on e.section_id = n.id join students.student st on st.id = e.student_id where n.number = :section and e.standing = 'SEATED';
            select e.student_id, e.starts, e.minutes from bench.numbered n join attendance.entry e on e.section_id = n.id and e.day = date '2025-03-12' where n.number = :section;
            select version from bench.numbered n join attendance.sheet s on s.section_id = n.id where n.number = :section and s.day = date '2025-03-12';
            """;
    private static final String SEND = """
            \\set section random(1, 201)
            \\set seq random(1, 2000000000)
            begin;
            select seq from bench.chain where number = :section for update;
            insert into bench.posting (section_id, seq, act, at, by_name, entries, hash) select id, :seq, 'SHEET', now(), 'bench', 35, sha256('x') from bench.numbered where number = :section on conflict do nothing;
            insert into bench.entry (section_id, seq, line, student_id, day, kind, claim, starts, minutes) select n.id, :seq, row_number() over (), e.student_id, date '2025-05-20', 'C', 'R', 480, 120 from bench.numbered n join seating.enrollment e on e.section_id = n.id where n.number = :section;
            insert into bench.sheet (section_id, day, version, present, absent, taken_at, taken_by) select id, date '2025-05-20', 1, 35, 0, now(), 'bench' from bench.numbered where number = :section on conflict (agency_id, section_id, day) do update set version = sheet.version + 1;
            update bench.chain set seq = seq + 1 where number = :section;
            commit;
            """;

    private final Postgres postgres;

    PlainSheets(Path data) throws IOException {
        postgres = new Postgres(data);
    }

    /** Tables like the program's, which the program does not see. */
    void prepare() throws SQLException {
        try (var connection = postgres.connect();
                var statement = connection.createStatement()) {
            for (var sql : List.of(
                    "create schema bench",
                    "create table bench.numbered as select id, (row_number() over (order by code))::int as number from schedule.section where agency_id = (select agency_id from agency.agency where slug = 'bench')",
                    "create unique index on bench.numbered (number)",
                    "create table bench.chain as select number, id, 0::bigint as seq from bench.numbered",
                    "create unique index on bench.chain (number)",
                    "create table bench.posting (like attendance.posting including all)",
                    "create table bench.entry (like attendance.entry including all)",
                    "create table bench.sheet (like attendance.sheet including all)",
                    "alter database ropeway set ropeway.agency = '%s'"
                            .formatted(postgres.ask("select agency_id from agency.agency where slug = 'bench'")))) {
                statement.execute(sql);
            }
        }
    }

    double[] open(int seconds) throws IOException, InterruptedException {
        return run(OPEN, seconds);
    }

    double[] send(int seconds) throws IOException, InterruptedException {
        return run(SEND, seconds);
    }

    /** @return milliseconds of every transaction, sorted */
    private double[] run(String script, int seconds) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("ropeway-bench-plain");
        try {
            var file = Files.writeString(folder.resolve("script.sql"), script);
            var command = new ProcessBuilder(
                            "pgbench",
                            "-n",
                            "-M",
                            "prepared",
                            "-c",
                            "4",
                            "-j",
                            "1",
                            "-T",
                            String.valueOf(seconds),
                            "-l",
                            "--log-prefix=" + folder.resolve("times"),
                            "-f",
                            file.toString(),
                            "-h",
                            "127.0.0.1",
                            "-p",
                            String.valueOf(postgres.port),
                            "-U",
                            "postgres",
                            "ropeway")
                    .redirectErrorStream(true);
            command.environment().put("PGPASSWORD", postgres.password);
            var process = command.start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException("pgbench: " + said);
            }
            return times(folder);
        } finally {
            Folders.delete(folder);
        }
    }

    private static double[] times(Path folder) throws IOException {
        var times = new ArrayList<Double>();
        try (var files = Files.newDirectoryStream(folder, "times*")) {
            for (var file : files) {
                for (var line : Files.readAllLines(file)) {
                    times.add(Double.parseDouble(line.split(" ")[2]) / 1000);
                }
            }
        }
        return times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }
}
