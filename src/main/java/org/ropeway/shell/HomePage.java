package org.ropeway.shell;

import java.util.List;

/** All that home.html shows: what needs doing now, most urgent first. */
record HomePage(String title, String lede, List<HomeTask> tasks, List<Way> ways) {

    /** Where else the actor may go. */
    record Way(String label, String path, String icon) {}
}
