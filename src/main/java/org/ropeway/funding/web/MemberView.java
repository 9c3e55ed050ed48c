package org.ropeway.funding.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ropeway.funding.Invoice;
import org.ropeway.funding.Invoices;
import org.ropeway.funding.Member;
import org.ropeway.funding.NetCost;
import org.ropeway.funding.NetCost.Base;
import org.ropeway.funding.ShareOfCost;
import org.ropeway.funding.Sharing;
import org.ropeway.identity.Actor;
import org.ropeway.identity.Role;
import org.ropeway.shared.Cents;
import org.ropeway.shared.DistrictId;
import org.ropeway.shared.SchoolYear;

/** What there is to show to a reader. @param shares of the whole year's net cost, of every district */
record MemberView(
        Actor actor,
        SchoolYear year,
        NetCost cost,
        Base base,
        LocalDate upTo,
        List<Member> members,
        List<ShareOfCost> shares,
        Sharing sharing,
        List<Invoice> invoices,
        Amounts amounts) {

    boolean office() {
        return actor.has(Role.DIRECTOR, Role.BUSINESS_OFFICE);
    }

    Cents whole() {
        return Cents.sum(shares.stream().map(ShareOfCost::cents).toList());
    }

    String query() {
        return "year=%s&base=%s".formatted(year, base.name().toLowerCase(Locale.ROOT));
    }

    List<Member> seen() {
        return members.stream()
                .filter(member -> {
                    var district = member.district();
                    return district == null ? office() : Invoices.maySee(actor, district.id());
                })
                .toList();
    }

    Cents shareOf(Member member) {
        return shares.stream()
                .filter(share -> share.member().equals(member))
                .map(ShareOfCost::cents)
                .findFirst()
                .orElse(Cents.NONE);
    }

    Cents asked(@Nullable DistrictId district) {
        return Cents.sum(invoices.stream()
                .filter(invoice -> district == null || invoice.district().equals(district))
                .map(Invoice::amount)
                .toList());
    }
}
