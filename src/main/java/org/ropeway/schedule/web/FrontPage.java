package org.ropeway.schedule.web;

import java.util.List;
import org.ropeway.shell.Tile;

/**
 * All that front.html shows: an agency's first page.
 *
 * @param published whether any term's catalog is
 */
record FrontPage(
        String title,
        String lede,
        boolean published,
        List<FrontPage.SectorCard> sectors,
        List<Tile> figures,
        List<AdmissionWords.Sentence> who,
        List<FrontPage.Guide> guide,
        List<String> reasons) {

    /** A sector that has courses. @param count in words */
    record SectorCard(String path, String name, String icon, String count) {}

    /** An answer to what everybody asks. */
    record Guide(String title, String icon, String text) {}
}
