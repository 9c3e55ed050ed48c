package org.ropeway.enrollment.web;

import java.util.List;
import org.ropeway.enrollment.web.StudentBoardPage.WaiverView;

/** What {@code waivers.html} shows. */
public record WaiversPage(String title, String lede, List<WaiverView> waivers) {}
