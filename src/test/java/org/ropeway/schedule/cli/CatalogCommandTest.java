package org.ropeway.schedule.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ropeway.TestAgencies.in;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ropeway.ModuleTest;
import org.ropeway.TestAgencies;
import org.ropeway.agency.Agency;
import org.ropeway.catalog.Courses;
import org.ropeway.schedule.TestSchedules;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;

@ModuleTest
class CatalogCommandTest {
    static final String COURSES = """
            code,title,pathway,level,hours,credits,method,state_code
            ROBO,Robotics,153,introductory,90,5,classroom,7710
            """;

    @Autowired
    TestAgencies a;

    @Autowired
    TestSchedules schedules;

    @Autowired
    Courses courses;

    @Autowired
    ApplicationContext context;

    @TempDir
    Path folder;

    Agency valley;
    StringWriter out;
    StringWriter err;

    @BeforeEach
    void anAgency() {
        valley = a.anAgency();
        schedules.aSetting(valley);
    }

    @Test
    void importsCoursesAndExportsThemAgain() throws IOException {
        var file = file("courses.csv", COURSES);
        assertThat(run("import-courses", file)).isZero();
        assertThat(out.toString()).contains("Imported: 1 rows, 1 added");
        assertThat(in(valley, () -> courses.byCode("ROBO").title())).isEqualTo("Robotics");
        var exported = folder.resolve("exported.csv");
        assertThat(run("export-courses", exported)).isZero();
        assertThat(run("import-courses", exported)).isZero();
        assertThat(out.toString()).contains("2 rows, 0 added, 0 changed, 2 unchanged");
    }

    @Test
    void changesNothingInADryRun() throws IOException {
        assertThat(run("import-courses", file("courses.csv", COURSES), "--dry-run", "--json"))
                .isZero();
        assertThat(out.toString()).contains("\"dryRun\":true", "\"imported\":false", "\"added\":[\"ROBO\"]");
        assertThat(in(valley, () -> courses.findByCode("ROBO"))).isEmpty();
    }

    @Test
    void listsFaultsWithFileLineFieldValueAndRule() throws IOException {
        var file = file("courses.csv", COURSES.replace("153", "999"));
        assertThat(run("import-courses", file)).isEqualTo(3);
        assertThat(err.toString()).contains("courses.csv:2: pathway: 999: error: a pathway is one of");
        assertThat(out.toString()).contains("Nothing was imported");
    }

    @Test
    void importsAndExportsSections() throws IOException {
        var file = file("sections.csv", """
                term,code,course,site,days,start,end,seats
                2026-27-fall,A,WELD-1,Career Center,Mon Wed,08:00,09:30,24
                """);
        assertThat(run("import-sections", file)).isZero();
        var exported = folder.resolve("exported.csv");
        assertThat(run("export-sections", exported)).isZero();
        assertThat(exported).content().contains("2026-27-fall,A,WELD-1,Career Center,Mon Wed,08:00,09:30,,24");
    }

    @Test
    void answersAWrongUseWithTwo() throws IOException {
        assertThat(run("import-courses", folder.resolve("none.csv"))).isEqualTo(2);
        assertThat(command().execute("import-courses", "x.csv")).isEqualTo(2);
        assertThat(command().execute("import-courses", file("c.csv", COURSES).toString(), "--agency", "nowhere"))
                .isEqualTo(2);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private int run(String name, Path file, String... options) {
        var arguments = new java.util.ArrayList<>(java.util.List.of(name, file.toString(), "--agency", valley.slug()));
        arguments.addAll(java.util.List.of(options));
        return command().execute(arguments.toArray(String[]::new));
    }

    private CommandLine command() {
        out = new StringWriter();
        err = new StringWriter();
        return new CommandLine(CatalogCommand.class, new CommandLine.IFactory() {
                    @Override
                    public <K> K create(Class<K> type) throws Exception {
                        return type.isAnnotationPresent(org.springframework.stereotype.Component.class)
                                ? context.getAutowireCapableBeanFactory().createBean(type)
                                : CommandLine.defaultFactory().create(type);
                    }
                })
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
    }
}
