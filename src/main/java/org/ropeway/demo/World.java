package org.ropeway.demo;

import java.time.LocalDate;
import java.util.List;
import org.ropeway.agency.Agency;
import org.ropeway.schedule.Instructor;
import org.ropeway.schedule.Section;

/** One demo agency with everything in it. The same seed and day give the same world. */
record World(
        Program program,
        Agency agency,
        Season season,
        Places places,
        Teaching teaching,
        List<Instructor> instructors,
        List<Section> sections,
        List<Pupil> pupils,
        List<Ask> asks) {
    static final long SEED = 1971;

    static World of(Program program, long seed, LocalDate today) {
        var draw = new Draw(seed).of(program.slug());
        var agency = program.agency(draw.of("agency"));
        var season = Season.around(today, program.isPublished(), draw.of("season"));
        var places = Places.of(program.slug(), draw.of("places"));
        var teaching = Teaching.of(program, draw.of("courses"));
        var timetable = new Timetable(program, season, places, teaching, draw.of("sections"));
        timetable.lay();
        var pupils = new Pupils(program, season, draw.of("students")).at(places);
        var desires = new Desires(places, teaching, timetable.sections());
        var asks = new Asking(program, season, desires, draw.of("requests")).of(pupils);
        return new World(
                program, agency, season, places, teaching, timetable.instructors(), timetable.sections(), pupils, asks);
    }
}
