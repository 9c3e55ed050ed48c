package org.ropeway.schedule.web;

import java.util.List;

/** All that pathways.html shows: each sector's pathways with their courses in order. */
record PathwaysPage(
        String title,
        String lede,
        List<PathwaysPage.SectorPart> sectors,
        String others,
        List<String> otherNames,
        String source) {

    /** @param anchor where the page begins to speak of it */
    record SectorPart(String anchor, String name, String icon, List<PathwaysPage.PathwayPart> pathways) {}

    record PathwayPart(String name, List<PathwaysPage.Stop> stops) {}

    /** A course on the way. @param level its place in the pathway, in words */
    record Stop(String title, String path, String level, String facts) {}
}
