package org.ropeway.funding.web;

import java.util.List;
import org.ropeway.shell.Crumb;
import org.ropeway.shell.Tile;

/** All that member.html shows: one district's share with its steps. @param source where the formula comes from */
record MemberPage(
        String title,
        String lede,
        List<Crumb> crumbs,
        List<Tile> tiles,
        String cost,
        List<Amounts.StepLine> steps,
        String share,
        String source,
        List<MembersPage.InvoiceLine> invoices) {}
